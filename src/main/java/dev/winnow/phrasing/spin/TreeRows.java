package dev.winnow.phrasing.spin;

import dev.winnow.learn.BoostedTrees;
import java.util.List;
import java.util.stream.IntStream;

/** Hands rows of features to trees, which read columns. */
final class TreeRows {
  private TreeRows() {}

  /** Probability of each row. */
  static float[] probabilities(BoostedTrees trees, List<float[]> rows) {
    if (rows.isEmpty()) {
      return new float[0];
    }
    float[][] columns = new float[rows.get(0).length][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows.get(row)[column];
      }
    }
    return trees.probabilities(columns, IntStream.range(0, rows.size()).toArray());
  }
}
