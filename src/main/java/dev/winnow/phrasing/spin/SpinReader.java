package dev.winnow.phrasing.spin;

import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.List;

/**
 * Tells whether a text went through a spinner. A cheap look at every word of every page gives the
 * probability; only pages that pass get the dearer look that finds places to show. Pure and without
 * state between texts, so one instance serves every thread.
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
    PlaceFeatures features =
        new PlaceFeatures(vocabulary, model.pairs(), model.synonyms(), model.context());
    this.suspicion =
        new WordSuspicion(
            new WordFeatures(vocabulary, model.context(), model.synonyms()),
            features,
            model.first(),
            model.second());
    this.pages = new PageFeatures(vocabulary, model.prior());
    this.places = new PlaceReader(vocabulary, model.synonyms(), features, model.places());
    this.evidence = new EvidencePicker(vocabulary, model.synonyms(), model.pairs());
  }

  /**
   * Measures a text.
   *
   * @param words those to read, in order
   */
  public Phrasing read(String text, Words words) {
    WordStream stream = WordStream.of(model.vocabulary(), text, words);
    WordFeatures.Table table = suspicion.table(stream);
    float[] logits = suspicion.logits(stream, table);
    float[] page = pages.of(stream, table, logits);
    float spun = TreeRows.probabilities(model.pages(), List.of(page))[0];
    List<Substitution> shown = List.of();
    if (spun >= model.shownFrom()) {
      shown = evidence.pick(stream, words, places.read(stream, table, logits, spun));
    }
    return new Phrasing(spun, words.count(), shown);
  }
}
