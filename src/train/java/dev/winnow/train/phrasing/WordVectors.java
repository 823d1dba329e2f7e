package dev.winnow.train.phrasing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Word vectors of one signed byte a dimension, row by row; words in a file of their own. */
final class WordVectors {
  private final Map<String, Integer> rows = new HashMap<>();
  private final List<String> words;
  private final int dimensions;
  private final float[] values; // unit length

  WordVectors(Path bytes, Path names) throws IOException {
    this.words = Files.readAllLines(names);
    byte[] raw = Files.readAllBytes(bytes);
    this.dimensions = raw.length / words.size();
    this.values = new float[raw.length];
    for (int row = 0; row < words.size(); row++) {
      rows.put(words.get(row), row);
      double norm = 0;
      for (int d = 0; d < dimensions; d++) {
        norm += raw[row * dimensions + d] * (double) raw[row * dimensions + d];
      }
      float scale = (float) (1 / Math.max(1e-9, Math.sqrt(norm)));
      for (int d = 0; d < dimensions; d++) {
        values[row * dimensions + d] = raw[row * dimensions + d] * scale;
      }
    }
  }

  /** Row of a word, -1 if it has none. */
  int row(String word) {
    return rows.getOrDefault(word, -1);
  }

  String word(int row) {
    return words.get(row);
  }

  int size() {
    return words.size();
  }

  /** Cosine of two rows. */
  float cosine(int a, int b) {
    int x = a * dimensions;
    int y = b * dimensions;
    float one = 0;
    float two = 0;
    float three = 0;
    float four = 0;
    for (int d = 0; d < dimensions; d += 4) {
      one += values[x + d] * values[y + d];
      two += values[x + d + 1] * values[y + d + 1];
      three += values[x + d + 2] * values[y + d + 2];
      four += values[x + d + 3] * values[y + d + 3];
    }
    return one + two + (three + four);
  }

  /** Rows side by side, number by number, so that one is compared with all at once. */
  float[][] sideBySide(int[] among) {
    float[][] numbers = new float[dimensions][among.length];
    for (int d = 0; d < dimensions; d++) {
      for (int i = 0; i < among.length; i++) {
        numbers[d][i] = values[among[i] * dimensions + d];
      }
    }
    return numbers;
  }

  /**
   * The nearest rows among some, nearest first, of at least a cosine.
   *
   * @param numbers of those, see {@link #sideBySide}
   */
  int[] nearest(int row, int[] among, float[][] numbers, int most, float least) {
    float[][] sums = new float[4][among.length]; // added up as cosine does
    for (int d = 0; d < dimensions; d++) {
      float own = values[row * dimensions + d];
      float[] others = numbers[d];
      float[] sum = sums[d % 4];
      for (int i = 0; i < sum.length; i++) {
        sum[i] += own * others[i];
      }
    }
    int[] best = new int[most];
    float[] near = new float[most];
    int found = 0;
    for (int i = 0; i < among.length; i++) {
      float cosine =
          among[i] == row ? -1 : sums[0][i] + sums[1][i] + (sums[2][i] + sums[3][i]);
      if (cosine < least || (found == most && cosine <= near[most - 1])) {
        continue;
      }
      int at = found < most ? found++ : most - 1;
      while (at > 0 && near[at - 1] < cosine) {
        near[at] = near[at - 1];
        best[at] = best[at - 1];
        at--;
      }
      near[at] = cosine;
      best[at] = among[i];
    }
    return java.util.Arrays.copyOf(best, found);
  }
}
