package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.context.ContextModel;
import dev.winnow.phrasing.context.ContextReading;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Takes a second look at the suspected words of a page: which were surely put in the place of
 * others, strongest first, and what is usual in their place. Dearer than the first look, so it
 * reads only pages that pass.
 */
final class PlaceReader {
  private final WordVocabulary vocabulary;
  private final SynonymTable synonyms;
  private final ContextModel context;
  private final PlaceFeatures features;
  private final PlaceTrees trees;

  PlaceReader(
      WordVocabulary vocabulary,
      SynonymTable synonyms,
      ContextModel context,
      PlaceFeatures features,
      PlaceTrees trees) {
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
    this.context = context;
    this.features = features;
    this.trees = trees;
  }

  /**
   * The certain places of a page, strongest first.
   *
   * @param logits log odds of each measured word
   * @param page probability that the page was spun
   */
  List<SuspectPlace> read(WordStream stream, WordFeatures.Table table, float[] logits, float page) {
    int[] rows = PlaceRows.worthALook(stream, table, logits);
    float[] certain =
        TreeRows.probabilities(
            trees.places(), PlaceRows.of(features, stream, table, logits, page, rows));
    ContextReading reading = context.reading(stream);
    List<SuspectPlace> found = new ArrayList<>();
    for (int i = 0; i < certain.length; i++) {
      if (certain[i] >= trees.shownFrom()) {
        int at = table.places()[rows[i]];
        int usual = usual(stream, reading, table, rows[i], logits[rows[i]]);
        found.add(new SuspectPlace(at, stream.symbol(at), certain[i], usual));
      }
    }
    found.sort(
        Comparator.comparingDouble(SuspectPlace::certainty)
            .reversed()
            .thenComparingInt(SuspectPlace::at));
    return found;
  }

  /** What is usual in the place of a word, -1 if nothing is certain enough or it may mislead. */
  private int usual(
      WordStream stream, ContextReading reading, WordFeatures.Table table, int row, float logit) {
    int word = stream.symbol(table.places()[row]);
    float[] likely =
        TreeRows.probabilities(
            trees.candidates(),
            Arrays.asList(features.candidates(stream, reading, table, row, logit)));
    int best = -1;
    double all = 0;
    for (int i = 0; i < likely.length; i++) {
      all += likely[i];
      best = best < 0 || likely[i] > likely[best] ? i : best;
    }
    if (best < 0 || likely[best] / Math.max(1, all) < trees.namedFrom()) {
      return -1;
    }
    int index = synonyms.first(word) + best;
    int usual = synonyms.candidate(index);
    boolean turns =
        (synonyms.source(index) & SynonymTable.OPPOSITES) != 0
            || PolarWords.turn(vocabulary.word(word), vocabulary.word(usual));
    return turns ? -1 : usual;
  }
}
