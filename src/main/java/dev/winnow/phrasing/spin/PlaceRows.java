package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.context.WordStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows of the places of a page that may be shown: what {@link PlaceFeatures} measures, and what
 * both looks say of the place, of its word everywhere on the page, and of the page.
 */
public final class PlaceRows {
  private static final float WORTH_A_LOOK = 0; // log odds; below, a place is never certain enough

  private PlaceRows() {}

  /** Rows of content words, but for names, that are more likely swapped than not. */
  public static int[] worthALook(WordStream stream, WordFeatures.Table table, float[] logits) {
    return IntStream.range(0, logits.length)
        .filter(row -> logits[row] > WORTH_A_LOOK && !table.function(row) && !table.named(row))
        .toArray();
  }

  /**
   * Measures places.
   *
   * @param logits log odds of each measured word, after both looks
   * @param page probability that the page was spun
   */
  public static List<float[]> of(
      PlaceFeatures features,
      WordStream stream,
      WordFeatures.Table table,
      float[] logits,
      float page,
      int[] rows) {
    Map<Integer, float[]> words = new HashMap<>(); // sum and count
    for (int row = 0; row < logits.length; row++) {
      float[] sum = words.computeIfAbsent(stream.symbol(table.places()[row]), word -> new float[2]);
      sum[0] += logits[row];
      sum[1]++;
    }
    List<float[]> found = new ArrayList<>();
    int width = PlaceFeatures.width();
    for (int row : rows) {
      float[] place = features.place(stream, table, row, logits[row]);
      float[] wide = java.util.Arrays.copyOf(place, width + 3);
      float[] sum = words.getOrDefault(stream.symbol(table.places()[row]), new float[] {0, 1});
      wide[width] = sum[0] / sum[1];
      wide[width + 1] = sum[1];
      wide[width + 2] = WordSuspicion.logOdds(page);
      found.add(wide);
    }
    return found;
  }
}
