package dev.winnow.train.learn;

import dev.winnow.learn.BoostedTrees;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Learns oblivious trees by gradient boosting on the logistic loss, with Newton steps (Friedman
 * 2001; Chen and Guestrin 2016). Columns are cut into at most 64 bins. Seeded: the same rows give
 * the same trees.
 */
public final class TreeLearner {
  private static final int BINS = 64;
  private static final long SEED = 17;

  private final Settings settings;
  private final FeatureBins bins;
  private final float[] labels;
  private final float[] weights;
  private final float[] scores;
  private final float[] gradients;
  private final float[] hessians;
  private final int[] leaf;
  private int[] sample = new int[0];
  private final SplittableRandom random;

  /**
   * How trees are learnt.
   *
   * @param trees how many
   * @param depth questions a tree
   * @param rate share of each step that is taken
   * @param columns share of the columns that a tree may ask for
   * @param rows share of the rows by which the questions of a tree are chosen
   * @param ridge added to the weight of a leaf
   */
  public record Settings(
      int trees, int depth, float rate, float columns, float rows, float ridge) {}

  private TreeLearner(
      Settings settings, long seed, FeatureBins bins, float[] labels, float[] weights) {
    this.settings = settings;
    this.random = new SplittableRandom(seed);
    this.bins = bins;
    this.labels = labels;
    this.weights = weights;
    this.scores = new float[labels.length];
    this.gradients = new float[labels.length];
    this.hessians = new float[labels.length];
    this.leaf = new int[labels.length];
  }

  /**
   * Learns trees.
   *
   * @param rows of features
   * @param labels 0 to 1, one a row
   * @param weights one a row
   */
  public static BoostedTrees learn(
      Settings settings, float[][] rows, float[] labels, float[] weights) {
    return bagged(settings, 1, rows, labels, weights);
  }

  /**
   * Learns several times, each with other columns and rows, and takes the mean of the log odds: few
   * rows say little of which columns matter (Breiman 1996, "Bagging predictors").
   *
   * @param bags how often
   */
  public static BoostedTrees bagged(
      Settings settings, int bags, float[][] rows, float[] labels, float[] weights) {
    FeatureBins bins = FeatureBins.of(rows, BINS);
    int questions = settings.trees() * settings.depth();
    int answers = settings.trees() << settings.depth();
    int[] columns = new int[bags * questions];
    float[] thresholds = new float[bags * questions];
    float[] leaves = new float[bags * answers];
    float bias = 0;
    for (int bag = 0; bag < bags; bag++) {
      TreeLearner learner = new TreeLearner(settings, SEED + bag, bins, labels, weights);
      bias = learner.bias();
      learner.grow(bias, columns, thresholds, bag * questions, leaves, bag * answers);
    }
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = Math.round(leaves[i] / bags * 10_000) / 10_000f; // short in the stored form
    }
    return new BoostedTrees(bias, settings.depth(), columns, thresholds, leaves);
  }

  /** Grows one tree after the other into the arrays, from a place in each on. */
  private void grow(
      float bias, int[] columns, float[] thresholds, int question, float[] leaves, int answer) {
    Arrays.fill(scores, bias);
    int depth = settings.depth();
    for (int tree = 0; tree < settings.trees(); tree++) {
      slopes();
      Arrays.fill(leaf, 0);
      boolean[] asked = someColumns();
      sample = someRows();
      for (int level = 0; level < depth; level++) {
        long best = bestSplit(asked, 1 << level);
        int column = (int) (best >>> 32);
        int bin = (int) best;
        columns[question + tree * depth + level] = column;
        thresholds[question + tree * depth + level] = bins.threshold(column, bin);
        descend(column, bin);
      }
      float[] steps = leaves();
      System.arraycopy(steps, 0, leaves, answer + (tree << depth), steps.length);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += steps[leaf[i]];
      }
    }
  }

  private float bias() {
    double positive = 0;
    double all = 0;
    for (int i = 0; i < labels.length; i++) {
      positive += labels[i] * weights[i];
      all += weights[i];
    }
    return (float) Math.log(positive / (all - positive));
  }

  private void slopes() {
    for (int i = 0; i < labels.length; i++) {
      double p = 1 / (1 + Math.exp(-scores[i]));
      gradients[i] = (float) ((p - labels[i]) * weights[i]);
      hessians[i] = (float) (p * (1 - p) * weights[i]);
    }
  }

  private boolean[] someColumns() {
    boolean[] asked = new boolean[bins.columns()];
    for (int column = 0; column < asked.length; column++) {
      asked[column] = random.nextDouble() < settings.columns();
    }
    return asked;
  }

  private int[] someRows() {
    return IntStream.range(0, leaf.length)
        .filter(row -> random.nextDouble() < settings.rows())
        .toArray();
  }

  /** Column and bin of the question that gains most over all leaves, packed into one number. */
  private long bestSplit(boolean[] asked, int leaves) {
    double best = Double.NEGATIVE_INFINITY;
    long answer = 0;
    double[] g = new double[leaves * BINS];
    double[] h = new double[leaves * BINS];
    int[] cells = new int[sample.length]; // of the sampled rows, side by side in memory
    float[] slopes = new float[sample.length];
    float[] curvatures = new float[sample.length];
    for (int k = 0; k < sample.length; k++) {
      cells[k] = leaf[sample[k]] * BINS;
      slopes[k] = gradients[sample[k]];
      curvatures[k] = hessians[sample[k]];
    }
    for (int column = 0; column < asked.length; column++) {
      if (!asked[column]) {
        continue;
      }
      Arrays.fill(g, 0);
      Arrays.fill(h, 0);
      byte[] values = bins.column(column);
      for (int k = 0; k < sample.length; k++) {
        int cell = cells[k] + values[sample[k]];
        g[cell] += slopes[k];
        h[cell] += curvatures[k];
      }
      double[] gains = gains(g, h, leaves);
      for (int bin = 0; bin < BINS - 1; bin++) {
        if (gains[bin] > best) {
          best = gains[bin];
          answer = (long) column << 32 | bin;
        }
      }
    }
    return answer;
  }

  private double[] gains(double[] g, double[] h, int leaves) {
    double[] gains = new double[BINS];
    for (int node = 0; node < leaves; node++) {
      double allG = 0;
      double allH = 0;
      for (int bin = 0; bin < BINS; bin++) {
        allG += g[node * BINS + bin];
        allH += h[node * BINS + bin];
      }
      double leftG = 0;
      double leftH = 0;
      for (int bin = 0; bin < BINS; bin++) {
        leftG += g[node * BINS + bin];
        leftH += h[node * BINS + bin];
        double rightG = allG - leftG;
        double rightH = allH - leftH;
        gains[bin] +=
            leftG * leftG / (leftH + settings.ridge())
                + rightG * rightG / (rightH + settings.ridge());
      }
    }
    return gains;
  }

  private void descend(int column, int bin) {
    byte[] values = bins.column(column);
    for (int i = 0; i < leaf.length; i++) {
      leaf[i] = leaf[i] << 1 | (values[i] > bin ? 1 : 0);
    }
  }

  private float[] leaves() {
    double[] g = new double[1 << settings.depth()];
    double[] h = new double[1 << settings.depth()];
    for (int i = 0; i < leaf.length; i++) {
      g[leaf[i]] += gradients[i];
      h[leaf[i]] += hessians[i];
    }
    float[] leaves = new float[g.length];
    for (int node = 0; node < leaves.length; node++) {
      double step = -g[node] / (h[node] + settings.ridge()) * settings.rate();
      leaves[node] = Math.round(step * 10_000) / 10_000f; // short in the stored form
    }
    return leaves;
  }
}
