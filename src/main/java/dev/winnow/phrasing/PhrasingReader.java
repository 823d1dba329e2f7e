package dev.winnow.phrasing;

import dev.winnow.learn.LogisticModel;
import dev.winnow.model.Document;
import dev.winnow.model.Phrasing;
import dev.winnow.model.Span;
import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.AdjacentCounts;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.spin.OwnProse;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.phrasing.spin.PairReader;
import dev.winnow.phrasing.spin.StrangePair;
import dev.winnow.phrasing.spin.SubstitutionPicker;
import dev.winnow.phrasing.spin.SuspectReader;
import dev.winnow.phrasing.spin.SuspectWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads how a document is worded. Pure and without state between documents, so one instance serves
 * every thread.
 */
public final class PhrasingReader {
  private final SuspectReader places;
  private final PairReader pairs;
  private final PageFeatures features;
  private final SubstitutionPicker substitutions;
  private final LogisticModel page;
  private final PhraseCounts counts;

  /** Reads by a model. */
  public PhrasingReader(PhrasingModel model) {
    this.places = new SuspectReader(model.counts(), model.swaps(), model.choice(), model.place());
    this.pairs = new PairReader(model.counts(), model.swaps(), model.pairChoice(), model.pair());
    this.features = new PageFeatures(model.counts(), model.swaps());
    this.substitutions = new SubstitutionPicker(model.counts(), model.place().bias());
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
    TokenIds tokens = TokenIds.of(counts.vocabulary(), document.text(), own);
    AdjacentCounts meetings = AdjacentCounts.of(counts, tokens);
    List<SuspectWord> found = places.read(tokens, meetings);
    double[] vector = features.of(tokens, meetings, found);
    double pageLogit = page.logit(PageFeatures.terms(vector));
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < vector.length; i++) {
      named.put(PageFeatures.FEATURES.get(i), vector[i]);
    }
    double shift = substitutions.rarity(found);
    double trust = SubstitutionPicker.trust(pageLogit);
    List<StrangePair> strange = pairs.read(tokens, meetings, found, shift + trust);
    List<Substitution> shown = substitutions.of(tokens, found, strange, shift, trust);
    return new Phrasing(LogisticModel.probability(pageLogit), named, List.copyOf(shown));
  }
}
