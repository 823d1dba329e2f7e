package dev.winnow.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
  private static final int COLUMNS = 9;
  private static final int ROWS = 150; // more than two batches

  @Test
  void aRowIsJudgedAloneAsAmongOthers() throws IOException {
    for (int depth = 1; depth <= 6; depth++) {
      SplittableRandom random = new SplittableRandom(depth);
      BoostedTrees trees = trees(random, depth, 12);
      float[][] table = new float[COLUMNS][ROWS];
      for (float[] column : table) {
        for (int row = 0; row < ROWS; row++) {
          column[row] = random.nextInt(8) - 4; // often a threshold itself
        }
      }
      float[] judged = trees.probabilities(table, IntStream.range(0, ROWS).toArray());
      for (int row = 0; row < ROWS; row++) {
        float[] alone = new float[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
          alone[column] = table[column][row];
        }
        assertEquals(judged[row], trees.probability(alone));
      }
    }
  }

  @Test
  void theStoredFormGivesTheSameTrees() throws IOException {
    BoostedTrees trees = trees(new SplittableRandom(3), 4, 5);
    String stored = String.join("\n", trees.lines());
    BoostedTrees read = BoostedTrees.read(new BufferedReader(new StringReader(stored)));
    assertEquals(trees.lines(), read.lines());
  }

  @Test
  void aShiftIsAddedToTheLogOdds() {
    BoostedTrees trees = trees(new SplittableRandom(3), 4, 5);
    float[] row = new float[COLUMNS];
    double before = trees.probability(row);
    double after = trees.shifted(1.5f).probability(row);
    assertEquals(Math.log(before / (1 - before)) + 1.5, Math.log(after / (1 - after)), 1e-4);
  }

  private static BoostedTrees trees(SplittableRandom random, int depth, int count) {
    int[] columns = new int[count * depth];
    float[] thresholds = new float[count * depth];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = random.nextInt(COLUMNS);
      thresholds[i] = random.nextInt(8) - 4;
    }
    float[] leaves = new float[count << depth];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = random.nextInt(200) / 100f - 1;
    }
    return new BoostedTrees(0.25f, depth, columns, thresholds, leaves);
  }
}
