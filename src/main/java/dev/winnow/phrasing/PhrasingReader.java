package dev.winnow.phrasing;

import dev.winnow.learn.Logistic;
import dev.winnow.model.Document;
import dev.winnow.model.Phrasing;
import dev.winnow.model.Span;
import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.Counts;
import dev.winnow.phrasing.counts.Meetings;
import dev.winnow.phrasing.counts.Tokens;
import dev.winnow.phrasing.spin.OwnProse;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.phrasing.spin.PairReader;
import dev.winnow.phrasing.spin.Place;
import dev.winnow.phrasing.spin.PlaceReader;
import dev.winnow.phrasing.spin.StrangePair;
import dev.winnow.phrasing.spin.Substitutions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads how a document is worded. Pure and without state between documents, so one instance serves
 * every thread.
 */
public final class PhrasingReader {
  private final PlaceReader places;
  private final PairReader pairs;
  private final PageFeatures features;
  private final Substitutions substitutions;
  private final Logistic page;
  private final Counts counts;

  /** Reads by a model. */
  public PhrasingReader(PhrasingModel model) {
    this.places = new PlaceReader(model.counts(), model.swaps(), model.choice(), model.place());
    this.pairs = new PairReader(model.counts(), model.swaps(), model.pairChoice(), model.pair());
    this.features = new PageFeatures(model.counts(), model.swaps());
    this.substitutions = new Substitutions(model.counts(), model.place().bias());
    this.page = model.page();
    this.counts = model.counts();
  }

  /**
   * Measures a document.
   *
   * @param words of the whole text
   * @param sentences of the whole text; pairs are parted by marks alone, so they are not needed yet
   */
  public Phrasing read(Document document, Words words, List<Span> sentences) {
    Words own = OwnProse.of(document, words);
    Tokens tokens = Tokens.of(counts.vocabulary(), document.text(), own);
    Meetings meetings = Meetings.of(counts, tokens);
    List<Place> found = places.read(tokens, meetings);
    double[] vector = features.of(tokens, meetings, found);
    double pageLogit = page.logit(PageFeatures.terms(vector));
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < vector.length; i++) {
      named.put(PageFeatures.FEATURES.get(i), vector[i]);
    }
    double shift = substitutions.rarity(found);
    double trust = Substitutions.trust(pageLogit);
    List<StrangePair> strange = pairs.read(tokens, meetings, found, shift + trust);
    List<Substitution> shown = substitutions.of(tokens, found, strange, shift, trust);
    return new Phrasing(Logistic.probability(pageLogit), named, List.copyOf(shown));
  }
}
