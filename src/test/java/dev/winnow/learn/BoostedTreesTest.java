package dev.winnow.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
  private static final int COLUMNS = 6;
  private static final int ROWS = 300; // more than a batch
  private static final int TREES = 25;
  private static final float[] VALUES = {0f, -0f, 1f, -1f, 0.5f, -0.25f, 3e9f, -3e9f, 1e-30f};

  private final SplittableRandom random = new SplittableRandom(20261129);

  @Test
  void sumsTheLeavesThatTheComparisonsFind() {
    for (int depth = 1; depth <= 7; depth++) { // loops of three levels and of one
      int[] columns = random.ints((long) TREES * depth, 0, COLUMNS).toArray();
      float[] thresholds = values(TREES * depth);
      float[] leaves = values(TREES << depth);
      for (int i = 0; i < leaves.length; i++) {
        leaves[i] = (float) random.nextDouble(-0.2, 0.2);
      }
      BoostedTrees trees = new BoostedTrees(-0.5f, depth, columns, thresholds, leaves);
      float[][] table = new float[COLUMNS][];
      for (int column = 0; column < COLUMNS; column++) {
        table[column] = values(ROWS);
      }
      check(trees, depth, columns, thresholds, leaves, table, IntStream.range(0, ROWS).toArray());
      int[] gaps = IntStream.range(0, ROWS).filter(row -> row % 3 != 1).toArray();
      check(trees, depth, columns, thresholds, leaves, table, gaps);
    }
  }

  @Test
  void readsWhatItWrote() throws IOException {
    BoostedTrees trees =
        new BoostedTrees(0.25f, 1, new int[] {1}, new float[] {2}, new float[] {-1, 1});
    String stored = String.join("\n", trees.lines());
    BoostedTrees read = BoostedTrees.read(new BufferedReader(new StringReader(stored)));
    assertEquals(trees.lines(), read.lines());
    float[][] table = {{0, 0}, {1, 3}};
    int[] rows = {0, 1};
    assertArrayEquals(trees.probabilities(table, rows), read.probabilities(table, rows));
  }

  @Test
  void rejectsLeavesThatMakeNoWholeTrees() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new BoostedTrees(0, 2, new int[2], new float[2], new float[3]));
  }

  private float[] values(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = VALUES[random.nextInt(VALUES.length)];
    }
    return values;
  }

  private static void check(
      BoostedTrees trees,
      int depth,
      int[] columns,
      float[] thresholds,
      float[] leaves,
      float[][] table,
      int[] rows) {
    float[] expected = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      float odds = -0.5f;
      for (int tree = 0; tree < TREES; tree++) {
        int leaf = 0;
        for (int at = tree * depth; at < (tree + 1) * depth; at++) {
          boolean above = order(table[columns[at]][rows[i]]) > order(thresholds[at]);
          leaf = 2 * leaf + (above ? 1 : 0);
        }
        odds += leaves[(tree << depth) + leaf];
      }
      expected[i] = (float) (1 / (1 + Math.exp(-odds)));
    }
    assertArrayEquals(expected, trees.probabilities(table, rows));
  }

  /** Zeros in the order of the keys: the negative one lies below the positive one. */
  private static double order(float value) {
    return Float.floatToRawIntBits(value) == Integer.MIN_VALUE ? -1e-40 : value;
  }
}
