package dev.winnow.phrasing.spin;

import dev.winnow.learn.BoostedTrees;
import dev.winnow.phrasing.context.WordStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each word of a text looks like a swapped one. The first look at every word asks the
 * context model alone; a second one at the suspicious among them, some third of all, asks the
 * counts of pairs as well.
 */
public final class WordSuspicion {
  /** Log odds of the first look from which there is a second one. */
  public static final float SECOND_LOOK = -2.6f;

  private static final float CERTAIN = 1e-6f; // keeps the log odds finite

  private final WordFeatures features;
  private final PlaceFeatures places;
  private final BoostedTrees first;
  private final BoostedTrees second;

  /**
   * Judges by trees.
   *
   * @param first over {@link WordFeatures#NAMES}
   * @param second over {@link PlaceFeatures#place}
   */
  public WordSuspicion(
      WordFeatures features, PlaceFeatures places, BoostedTrees first, BoostedTrees second) {
    this.features = features;
    this.places = places;
    this.first = first;
    this.second = second;
  }

  /** Measures the words of a text. */
  public WordFeatures.Table table(WordStream stream) {
    return features.of(stream);
  }

  /** Log odds of the first look that each measured word was swapped. */
  public float[] firstLook(WordFeatures.Table table) {
    int count = table.places().length;
    float[] odds = first.probabilities(table.columns(), IntStream.range(0, count).toArray());
    for (int row = 0; row < count; row++) {
      odds[row] = logOdds(odds[row]);
    }
    return odds;
  }

  /** Log odds that each measured word was swapped, after both looks. */
  public float[] logits(WordStream stream, WordFeatures.Table table) {
    float[] odds = firstLook(table);
    lookAgain(stream, table, odds);
    return odds;
  }

  /** Replaces the log odds of suspicious words by those of the second look. */
  void lookAgain(WordStream stream, WordFeatures.Table table, float[] odds) {
    List<Integer> rows = new ArrayList<>();
    List<float[]> suspicious = new ArrayList<>();
    for (int row = 0; row < odds.length; row++) {
      if (odds[row] > SECOND_LOOK) {
        rows.add(row);
        suspicious.add(places.place(stream, table, row, odds[row]));
      }
    }
    float[] again = TreeRows.probabilities(second, suspicious);
    for (int i = 0; i < again.length; i++) {
      odds[rows.get(i)] = logOdds(again[i]);
    }
  }

  /** Log odds of a probability, kept finite. */
  static float logOdds(float probability) {
    float p = Math.max(CERTAIN, Math.min(1 - CERTAIN, probability));
    return (float) Math.log(p / (1 - p));
  }
}
