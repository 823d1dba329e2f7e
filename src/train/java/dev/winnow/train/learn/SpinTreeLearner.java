package dev.winnow.train.learn;

import dev.winnow.learn.LogisticModel;
import dev.winnow.learn.TreeScorer;
import java.util.Arrays;
import java.util.List;

/** Grows boosted oblivious trees on logistic loss, from histograms of second-order gradients. */
public final class SpinTreeLearner {
  private static final int TREES = 90; // a bound on the cost of a place, not tuned
  private static final int DEPTH = 4;
  private static final int BINS = 48;
  private static final double RATE = 0.15;
  private static final double RIDGE = 20; // curvature that a leaf is shrunk by

  private final TrainingRows rows;
  private final int width;
  private final float[][] limits;
  private final byte[] bins;
  private final double[] logits;
  private final double[] slopes;
  private final double[] curves;
  private final int[] leafOf;

  public SpinTreeLearner(TrainingRows rows) {
    this.rows = rows;
    this.width = rows.width();
    this.limits = new float[width][];
    this.bins = new byte[rows.count() * width];
    this.logits = new double[rows.count()];
    this.slopes = new double[rows.count()];
    this.curves = new double[rows.count()];
    this.leafOf = new int[rows.count()];
    for (int feature = 0; feature < width; feature++) {
      bin(feature);
    }
  }

  /** Puts the values of a feature into bins of about equal size. */
  private void bin(int feature) {
    int step = Math.max(1, rows.count() / 20_000); // a sample is enough for quantiles
    float[] sample = new float[(rows.count() + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = rows.value(i * step, feature);
    }
    Arrays.sort(sample);
    float[] cuts = new float[BINS - 1];
    for (int cut = 0; cut < cuts.length; cut++) {
      cuts[cut] = sample.length == 0 ? 0 : sample[(int) ((cut + 1L) * sample.length / BINS)];
    }
    limits[feature] = cuts;
    for (int row = 0; row < rows.count(); row++) {
      bins[row * width + feature] = (byte) binOf(cuts, rows.value(row, feature));
    }
  }

  /** How many limits a value lies above. */
  private static int binOf(float[] cuts, float value) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value > cuts[middle]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public TreeScorer fit(List<String> names) {
    double bias = bias();
    Arrays.fill(logits, bias);
    int[] questions = new int[TREES * DEPTH];
    float[] asked = new float[TREES * DEPTH];
    float[] leaves = new float[TREES << DEPTH];
    for (int tree = 0; tree < TREES; tree++) {
      gradients();
      Arrays.fill(leafOf, 0);
      for (int level = 0; level < DEPTH; level++) {
        int cut = bestCut(1 << level);
        int feature = cut / BINS;
        questions[tree * DEPTH + level] = feature;
        asked[tree * DEPTH + level] = limits[feature][cut % BINS];
        for (int row = 0; row < rows.count(); row++) {
          leafOf[row] = leafOf[row] << 1 | (bins[row * width + feature] > cut % BINS ? 1 : 0);
        }
      }
      settle(leaves, tree << DEPTH);
    }
    return new TreeScorer(names, DEPTH, questions, asked, leaves, bias);
  }

  private double bias() {
    double yes = 0;
    double all = 0;
    for (int row = 0; row < rows.count(); row++) {
      all += rows.weight(row);
      yes += rows.positive(row) ? rows.weight(row) : 0;
    }
    return Math.log((yes + 1) / (all - yes + 1));
  }

  private void gradients() {
    for (int row = 0; row < rows.count(); row++) {
      double chance = LogisticModel.probability(logits[row]);
      slopes[row] = rows.weight(row) * ((rows.positive(row) ? 1 : 0) - chance);
      curves[row] = rows.weight(row) * chance * (1 - chance);
    }
  }

  /** The feature and limit, as one number, that split all leaves of a level best. */
  private int bestCut(int leaves) {
    double[] slope = new double[leaves * width * BINS];
    double[] curve = new double[leaves * width * BINS];
    for (int row = 0; row < rows.count(); row++) {
      int base = leafOf[row] * width * BINS;
      for (int feature = 0; feature < width; feature++) {
        int cell = base + feature * BINS + bins[row * width + feature];
        slope[cell] += slopes[row];
        curve[cell] += curves[row];
      }
    }
    double[] gains = new double[width * BINS];
    for (int leaf = 0; leaf < leaves; leaf++) {
      for (int feature = 0; feature < width; feature++) {
        addGains(slope, curve, (leaf * width + feature) * BINS, gains, feature * BINS);
      }
    }
    int best = 0;
    for (int cut = 0; cut < gains.length; cut++) {
      if (cut % BINS < BINS - 1 && gains[cut] > gains[best]) {
        best = cut;
      }
    }
    return best;
  }

  private static void addGains(double[] slope, double[] curve, int from, double[] gains, int to) {
    double allSlope = 0;
    double allCurve = 0;
    for (int bin = 0; bin < BINS; bin++) {
      allSlope += slope[from + bin];
      allCurve += curve[from + bin];
    }
    double leftSlope = 0;
    double leftCurve = 0;
    for (int bin = 0; bin + 1 < BINS; bin++) {
      leftSlope += slope[from + bin];
      leftCurve += curve[from + bin];
      double rightSlope = allSlope - leftSlope;
      gains[to + bin] +=
          leftSlope * leftSlope / (leftCurve + RIDGE)
              + rightSlope * rightSlope / (allCurve - leftCurve + RIDGE);
    }
  }

  private void settle(float[] leaves, int first) {
    double[] slope = new double[1 << DEPTH];
    double[] curve = new double[1 << DEPTH];
    for (int row = 0; row < rows.count(); row++) {
      slope[leafOf[row]] += slopes[row];
      curve[leafOf[row]] += curves[row];
    }
    for (int leaf = 0; leaf < slope.length; leaf++) {
      leaves[first + leaf] = (float) (RATE * slope[leaf] / (curve[leaf] + RIDGE));
    }
    for (int row = 0; row < rows.count(); row++) {
      logits[row] += leaves[first + leafOf[row]];
    }
  }
}
