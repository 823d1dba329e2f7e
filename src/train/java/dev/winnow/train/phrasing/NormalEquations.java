package dev.winnow.train.phrasing;

/** One step of Newton's method for a logistic regression: gradient and curvature at some weights. */
final class NormalEquations {
  private final double[] weights;
  private final double[][] rows; // curvature, and the gradient as last column

  NormalEquations(double[] weights, double ridge) {
    this.weights = weights;
    int n = weights.length;
    rows = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      rows[i][i] = ridge;
      rows[i][n] = -ridge * weights[i];
    }
  }

  /** Adds an example of class 0 or 1. */
  void add(double[] features, int label, double weight) {
    double odds = 0;
    for (int i = 0; i < features.length; i++) {
      odds += weights[i] * features[i];
    }
    double p = 1 / (1 + StrictMath.exp(-odds));
    for (int i = 0; i < features.length; i++) {
      rows[i][features.length] += weight * (label - p) * features[i];
      for (int j = 0; j < features.length; j++) {
        rows[i][j] += weight * p * (1 - p) * features[i] * features[j];
      }
    }
  }

  /** The weights after the step, by elimination; the ridge keeps the curvature regular. */
  double[] solved() {
    int n = weights.length;
    double[] next = new double[n];
    for (int pivot = 0; pivot < n; pivot++) {
      for (int i = 0; i < n; i++) {
        double factor = i == pivot ? 0 : rows[i][pivot] / rows[pivot][pivot];
        for (int j = pivot; factor != 0 && j <= n; j++) {
          rows[i][j] -= factor * rows[pivot][j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      next[i] = weights[i] + rows[i][n] / rows[i][i];
    }
    return next;
  }
}
