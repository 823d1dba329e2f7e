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
 * gives the probability of the others; and only pages that pass are read whole, for places to show.
 * Pure and without state between texts, so one instance serves every thread.
 */
public final class SpinReader {
  private final SpinModel model;
  private final WordSuspicion suspicion;
  private final PageFeatures pages;
  private final PlaceReader places;
  private final EvidencePicker evidence;

  /** Reads by a model. */
  public SpinReader(SpinModel model) {
    WordVocabulary vocabulary = model.vocabulary();
    this.model = model;
    PlaceFeatures features = new PlaceFeatures(vocabulary, model.pairs(), model.synonyms());
    this.suspicion =
        new WordSuspicion(
            new WordFeatures(vocabulary, model.context(), model.synonyms()),
            features,
            model.first(),
            model.second());
    this.pages = new PageFeatures(vocabulary, model.prior());
    this.places =
        new PlaceReader(vocabulary, model.synonyms(), model.context(), features, model.places());
    this.evidence = new EvidencePicker(vocabulary, model.synonyms(), model.pairs());
  }

  /**
   * Measures a text.
   *
   * @param words those to read, in order
   */
  public Phrasing read(String text, Words words) {
    Words sample = TextSample.of(words);
    WordStream stream = WordStream.of(model.vocabulary(), text, sample);
    WordFeatures.Table table = suspicion.table(stream);
    float[] logits = suspicion.firstLook(table);
    float glance = model.screening().probability(pages.of(stream, table, logits));
    if (glance < model.screening().line()) {
      return new Phrasing(glance, words.count(), List.of());
    }
    suspicion.lookAgain(stream, table, logits);
    float spun = model.pages().probability(pages.of(stream, table, logits));
    return new Phrasing(
        spun, words.count(), spun < model.pages().line() ? List.of() : places(text, words, spun));
  }

  /** What to show of a text that passes, from all its words. */
  private List<Substitution> places(String text, Words words, float spun) {
    WordStream stream = WordStream.of(model.vocabulary(), text, words);
    WordFeatures.Table table = suspicion.table(stream);
    float[] logits = suspicion.logits(stream, table);
    return evidence.pick(stream, words, places.read(stream, table, logits, spun));
  }
}
