package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.context.SymbolTally;
import dev.winnow.phrasing.context.WordStream;
import java.util.Arrays;

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
    SymbolTally counts = stream.counts();
    double[] sums = new double[counts.slots()];
    int[] times = new int[sums.length];
    int words = 0;
    for (int row = 0; row < logits.length; row++) {
      if (!table.function(row) && !table.named(row)) {
        int slot = counts.slot(stream.symbol(table.places()[row]));
        words += times[slot]++ == 0 ? 1 : 0;
        sums[slot] += logits[row];
      }
    }
    WordMeans found = new WordMeans(words);
    int at = 0;
    for (int slot = 0; slot < sums.length; slot++) {
      if (times[slot] > 0) {
        double mean = sums[slot] / times[slot];
        double[] to = times[slot] > 1 ? found.repeated : found.single;
        to[0] += mean;
        to[1]++;
        found.logits[at++] = mean;
      }
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
