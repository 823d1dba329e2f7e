package dev.winnow.phrasing.spin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The content words of a page, each once however often it stands, so that the subject of a page
 * accuses nobody: the mean log odds of each.
 */
final class WordMeans {
  private final double[] logits; // ascending
  private final double[] repeated = new double[2]; // sum and count
  private final double[] single = new double[2];

  private WordMeans(int words) {
    this.logits = new double[words];
  }

  static WordMeans of(WordStream stream, WordFeatures.Table table, float[] logits) {
    Map<Integer, double[]> words = new HashMap<>(); // count and sum of log odds
    for (int row = 0; row < logits.length; row++) {
      if (!table.function(row) && !table.named(row)) {
        double[] sums =
            words.computeIfAbsent(stream.symbol(table.places()[row]), word -> new double[2]);
        sums[0]++;
        sums[1] += logits[row];
      }
    }
    WordMeans found = new WordMeans(words.size());
    int at = 0;
    for (double[] sums : words.values()) {
      double mean = sums[1] / sums[0];
      double[] to = sums[0] > 1 ? found.repeated : found.single;
      to[0] += mean;
      to[1]++;
      found.logits[at++] = mean;
    }
    Arrays.sort(found.logits);
    return found;
  }

  /** How many words. */
  int count() {
    return logits.length;
  }

  /** Log odds of the words, ascending. */
  double[] logits() {
    return logits;
  }

  /** Adds the means of words that stand more than once, and once. */
  void addTo(SpinFeatureRow row) {
    row.add(repeated[0], repeated[1]);
    row.add(single[0], single[1]);
  }
}
