package dev.winnow.phrasing.spin;

import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.List;

/**
 * Tells whether a text went through a spinner, in three steps of which each reads fewer pages. A
 * first look at a sample of the words leaves most honest pages behind; a second look at the sample
 * leaves most others; and what is left is read whole, for the places that bear the suspicion out.
 * Pure and without state between texts, so one instance serves every thread.
 */
public final class SpinReader {
  private static final double FEWEST_GRAMMAR = 0.2; // of the words; a third and more in any prose

  private final SpinModel model;
  private final WordFeatures wordFeatures;
  private final WordSuspicion suspicion;
  private final PageFeatures pages;
  private final PlaceReader places;
  private final EvidencePicker evidence;

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
  }

  /**
   * What a text shows, before it is judged as a whole.
   *
   * @param spun probability by the words alone
   * @param places that can be shown, strongest first; none of an honest text, or of one without
   *     sentences
   */
  public record Look(float spun, List<Substitution> places) {}

  /**
   * Measures a text.
   *
   * @param words those to read, in order
   */
  public Phrasing read(String text, Words words) {
    Look look = look(text, words);
    if (look.spun() < PageEvidence.FROM) {
      return new Phrasing(look.spun(), words.count(), List.of());
    }
    float spun = PageEvidence.probability(words.count(), look.places());
    boolean shown = spun >= model.pages().line();
    return new Phrasing(spun, words.count(), shown ? look.places() : List.of());
  }

  /** The words and places of a text, without a judgement. */
  public Look look(String text, Words words) {
    Words sample = TextSample.of(words);
    WordStream stream = WordStream.of(model.vocabulary(), text, sample);
    WordFeatures.Table table = suspicion.table(stream);
    float[] logits = suspicion.firstLook(table);
    float glance = model.screening().probability(pages.of(stream, table, logits));
    if (glance < model.screening().line()) {
      return new Look(glance, List.of());
    }
    suspicion.lookAgain(stream, table, logits);
    float spun = model.pages().probability(pages.of(stream, table, logits));
    boolean close = spun >= PageEvidence.FROM && isProse(stream);
    return new Look(spun, close ? places(text, words, spun) : List.of());
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

  /** What to show of a text that passes, from all its words. */
  private List<Substitution> places(String text, Words words, float spun) {
    WordStream stream = WordStream.of(model.vocabulary(), text, words);
    WordFeatures.Table table = suspicion.table(stream);
    float[] logits = suspicion.logits(stream, table);
    return evidence.pick(stream, words, places.read(stream, table, logits, spun));
  }
}
