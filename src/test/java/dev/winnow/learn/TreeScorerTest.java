package dev.winnow.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeScorerTest {
  private static final int FEATURES = 5;
  private static final int TREES = 40;
  private static final int DEPTH = 4;
  private static final double[] EDGES = {
    0, -0.0, 1, -1, 1e-300, -1e-300, Float.MIN_VALUE, 1e300, -1e300, Math.nextUp(1.0), 0.1, 0.1f
  };

  private final SplittableRandom random = new SplittableRandom(11);
  private final int[] questions = random.ints(TREES * DEPTH, 0, FEATURES).toArray();
  private final float[] limits = new float[TREES * DEPTH];
  private final float[] leaves = new float[TREES << DEPTH];

  @Test
  void answersAsTheComparisonsDo() {
    for (int i = 0; i < limits.length; i++) {
      limits[i] = (float) number();
    }
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = (float) random.nextDouble();
    }
    TreeScorer trees =
        new TreeScorer(Collections.nCopies(FEATURES, "x"), DEPTH, questions, limits, leaves, 0.25);
    for (int row = 0; row < 500; row++) {
      double[] features = new double[FEATURES];
      for (int i = 0; i < FEATURES; i++) {
        features[i] = number();
      }
      assertEquals(plain(features), trees.logit(features));
    }
  }

  /** A random number, often one whose float and double differ, or one of the limits. */
  private double number() {
    return switch (random.nextInt(3)) {
      case 0 -> EDGES[random.nextInt(EDGES.length)];
      case 1 -> limits[random.nextInt(limits.length)];
      default -> random.nextDouble(-2, 2);
    };
  }

  private double plain(double[] features) {
    double sum = 0.25;
    for (int tree = 0; tree < TREES; tree++) {
      int leaf = 0;
      for (int i = tree * DEPTH; i < (tree + 1) * DEPTH; i++) {
        leaf = 2 * leaf + (features[questions[i]] > limits[i] ? 1 : 0);
      }
      sum += leaves[(tree << DEPTH) + leaf];
    }
    return sum;
  }
}
