package dev.winnow.phrasing.spin;

import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.RareWords;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.List;

/**
 * Tells whether a text went through a spinner, in steps of which each reads fewer pages. A first
 * look at a sample of the words leaves honest pages behind; a second look at the sample, and the
 * places that could be shown of it, put the others in order; and what is suspicious still is read
 * whole, for the places that bear the suspicion out. Pure and without state between texts, so one
 * instance serves every thread.
 */
public final class SpinReader {
  private static final double FEWEST_GRAMMAR = 0.2; // of the words; a third and more in any prose
  private static final int ARCHAIC = PageFeatures.NAMES.indexOf("archaic");
  private static final int STANDS_OUT = PageFeatures.NAMES.indexOf("q95-q50");
  private static final double USUAL_NAMED = -3.9; // log odds of a name on an honest page
  private static final int PRIOR_NAMES = 5; // so that one or none tells nothing

  private final SpinModel model;
  private final WordFeatures wordFeatures;
  private final WordSuspicion suspicion;
  private final PageFeatures pages;
  private final PlaceReader places;
  private final EvidencePicker evidence;
  private final RareWords rareWords;

  /** Reads by a model. */
  public SpinReader(SpinModel model) {
    WordVocabulary vocabulary = model.vocabulary();
    this.model = model;
    PlaceFeatures features = new PlaceFeatures(vocabulary, model.pairs(), model.synonyms());
    this.wordFeatures = new WordFeatures(vocabulary, model.context(), model.synonyms());
    this.suspicion = new WordSuspicion(wordFeatures, features, model.first(), model.second());
    this.pages = new PageFeatures(vocabulary, model.prior());
    this.places =
        new PlaceReader(vocabulary, model.synonyms(), model.context(), features, model.places());
    this.evidence = new EvidencePicker(vocabulary, model.synonyms(), model.pairs());
    this.rareWords = RareWords.shipped();
  }

  /** How far a text was read. */
  public enum Depth {
    /** A first look at a sample, which left it behind. */
    GLANCE,
    /** Both looks at the sample: what comes of them puts texts in order and accuses none. */
    SAMPLE,
    /** All words, since the sample is suspicious. */
    WHOLE
  }

  /**
   * What a text shows, before it is judged as a whole.
   *
   * @param spun probability by the words alone
   * @param standsOut how far the most accused words of the sample stand out from the others
   * @param named mean log odds of words with a capital in mid-sentence, and of some usual ones
   * @param archaic share of words that nobody writes today, such as "unto"
   * @param words that were read for places
   * @param rare different words among them that only thesauri know
   * @param second what the second context model says of them
   * @param places that can be shown, strongest first; none of most honest texts, or of one without
   *     sentences
   */
  public record Look(
      Depth depth,
      float spun,
      float standsOut,
      float named,
      float archaic,
      int words,
      int rare,
      SecondOpinion second,
      List<Substitution> places) {}

  /**
   * Measures a text.
   *
   * @param words those to read, in order
   */
  public Phrasing read(String text, Words words) {
    Look look = look(text, words);
    float spun = PageEvidence.probability(look);
    if (spun < model.pages().line()) {
      return new Phrasing(spun, words.count(), List.of());
    }
    boolean surer = look.spun() > PageEvidence.PRESUMED; // than what its places were read with
    return new Phrasing(
        spun, words.count(), surer ? places(text, words, look.spun()) : look.places());
  }

  /** The words and places of a text, without a judgement. */
  public Look look(String text, Words words) {
    Words sample = TextSample.of(words);
    WordStream stream = WordStream.of(model.vocabulary(), text, sample);
    WordFeatures.Table table = suspicion.table(stream);
    float[] logits = suspicion.firstLook(table);
    float[] features = pages.of(stream, table, logits);
    float glance = model.screening().probability(features);
    if (glance < PageEvidence.ORDERED_FROM) {
      return look(
          Depth.GLANCE,
          glance,
          features,
          (float) USUAL_NAMED,
          sample.count(),
          0,
          SecondOpinion.NONE,
          List.of());
    }
    suspicion.lookAgain(stream, table, logits);
    features = pages.of(stream, table, logits);
    float spun = model.pages().probability(features);
    if (!isProse(stream)) {
      return look(
          Depth.SAMPLE,
          spun,
          features,
          named(table, logits),
          sample.count(),
          rare(text, sample, stream),
          SecondOpinion.NONE,
          List.of());
    }
    boolean suspicious = glance >= model.screening().line() && spun >= PageEvidence.FROM;
    Words all = suspicious ? words : sample;
    if (all.count() > sample.count()) {
      stream = WordStream.of(model.vocabulary(), text, all);
      table = suspicion.table(stream);
      logits = suspicion.logits(stream, table);
    }
    return look(
        suspicious ? Depth.WHOLE : Depth.SAMPLE,
        spun,
        features,
        named(table, logits),
        all.count(),
        rare(text, all, stream),
        SecondOpinion.of(model.secondContext(), model.synonyms(), stream, table, logits),
        places(stream, all, table, logits, PageEvidence.PRESUMED));
  }

  private static Look look(
      Depth depth,
      float spun,
      float[] features,
      float named,
      int words,
      int rare,
      SecondOpinion second,
      List<Substitution> places) {
    return new Look(
        depth, spun, features[STANDS_OUT], named, features[ARCHAIC], words, rare, second, places);
  }

  private static float named(WordFeatures.Table table, float[] logits) {
    double sum = PRIOR_NAMES * USUAL_NAMED;
    int names = PRIOR_NAMES;
    for (int row = 0; row < logits.length; row++) {
      if (table.named(row)) {
        sum += logits[row];
        names++;
      }
    }
    return (float) (sum / names);
  }

  /** How many different words in small letters only thesauri know. */
  private int rare(String text, Words words, WordStream stream) {
    boolean[] seen = new boolean[words.vocabulary().length];
    int rare = 0;
    for (int at = 0; at < stream.length(); at++) {
      if (stream.unknown(at)) {
        int form = words.numbers()[stream.word(at)];
        char first = text.charAt(words.starts()[stream.word(at)]);
        if (!seen[form] && Character.isLowerCase(first)) {
          seen[form] = true;
          rare += rareWords.holds(words.vocabulary()[form]) ? 1 : 0;
        }
      }
    }
    return rare;
  }

  /** Whether words make sentences: a heap of search words is odd too, but nobody reworded it. */
  private boolean isProse(WordStream stream) {
    int known = 0;
    int grammar = 0;
    for (int at = 0; at < stream.length(); at++) {
      if (stream.known(at)) {
        known++;
        grammar += wordFeatures.isGrammar(stream.symbol(at)) ? 1 : 0;
      }
    }
    return grammar >= FEWEST_GRAMMAR * known;
  }

  /**
   * What could be shown of a text, from all its words.
   *
   * @param page probability that it was spun
   */
  private List<Substitution> places(String text, Words words, float page) {
    WordStream stream = WordStream.of(model.vocabulary(), text, words);
    WordFeatures.Table table = suspicion.table(stream);
    return places(stream, words, table, suspicion.logits(stream, table), page);
  }

  private List<Substitution> places(
      WordStream stream, Words words, WordFeatures.Table table, float[] logits, float page) {
    return evidence.pick(stream, words, places.read(stream, table, logits, page));
  }
}
