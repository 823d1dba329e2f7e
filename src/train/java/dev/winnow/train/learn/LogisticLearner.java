package dev.winnow.train.learn;

import dev.winnow.learn.LogisticModel;
import java.util.List;

/**
 * Fits a logistic regression by Newton's method with a ridge. TrainingRows are kept as floats; the
 * result depends on their order only in the last bits, and the order is fixed.
 */
public final class LogisticLearner {
  private static final int MOST_STEPS = 25;
  private static final double RIDGE = 1.0; // one pseudo-row a standardised feature
  private static final double DONE = 1e-7;

  private final List<String> names;
  private final TrainingRows rows;
  private final int width;

  public LogisticLearner(List<String> names, TrainingRows rows) {
    this.names = names;
    this.rows = rows;
    this.width = names.size() + 1;
  }

  /** A feature; the last is the constant 1. */
  private double value(int row, int i) {
    return i + 1 < width ? rows.value(row, i) : 1;
  }

  /** Fits; features that never vary get the weight 0. */
  public LogisticModel fit() {
    double[] means = new double[width];
    double[] scales = new double[width];
    standardise(means, scales);
    double[] beta = new double[width];
    for (int step = 0; step < MOST_STEPS; step++) {
      if (newton(beta, means, scales) < DONE) {
        break;
      }
    }
    double[] raw = new double[width - 1];
    double bias = beta[width - 1];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = beta[i] / scales[i];
      bias -= raw[i] * means[i];
    }
    return new LogisticModel(names, raw, bias);
  }

  private void standardise(double[] means, double[] scales) {
    double total = 0;
    for (int row = 0; row < rows.count(); row++) {
      total += rows.weight(row);
      for (int i = 0; i < width; i++) {
        double value = value(row, i);
        means[i] += rows.weight(row) * value;
        scales[i] += rows.weight(row) * value * value;
      }
    }
    for (int i = 0; i < width; i++) {
      means[i] /= total;
      double variance = scales[i] / total - means[i] * means[i];
      scales[i] = variance > 1e-12 ? Math.sqrt(variance) : 1;
    }
    means[width - 1] = 0;
    scales[width - 1] = 1;
  }

  private double newton(double[] beta, double[] means, double[] scales) {
    double[][] hessian = new double[width][width];
    double[] gradient = new double[width];
    double[] x = new double[width];
    for (int row = 0; row < rows.count(); row++) {
      double logit = 0;
      for (int i = 0; i < width; i++) {
        x[i] = (value(row, i) - means[i]) / scales[i];
        logit += beta[i] * x[i];
      }
      double chance = LogisticModel.probability(logit);
      double error = rows.weight(row) * ((rows.positive(row) ? 1 : 0) - chance);
      double curve = rows.weight(row) * chance * (1 - chance);
      for (int i = 0; i < width; i++) {
        gradient[i] += error * x[i];
        for (int j = 0; j <= i; j++) {
          hessian[i][j] += curve * x[i] * x[j];
        }
      }
    }
    for (int i = 0; i + 1 < width; i++) {
      gradient[i] -= RIDGE * beta[i];
      hessian[i][i] += RIDGE;
    }
    hessian[width - 1][width - 1] += 1e-9;
    return step(beta, hessian, gradient);
  }

  /** Solves by Cholesky and moves; returns the length of the move. */
  private double step(double[] beta, double[][] lower, double[] gradient) {
    for (int j = 0; j < width; j++) {
      for (int k = 0; k < j; k++) {
        for (int i = j; i < width; i++) {
          lower[i][j] -= lower[i][k] * lower[j][k];
        }
      }
      double pivot = Math.sqrt(Math.max(lower[j][j], 1e-12));
      for (int i = j; i < width; i++) {
        lower[i][j] /= pivot;
      }
    }
    double[] move = gradient.clone();
    for (int i = 0; i < width; i++) {
      for (int k = 0; k < i; k++) {
        move[i] -= lower[i][k] * move[k];
      }
      move[i] /= lower[i][i];
    }
    double length = 0;
    for (int i = width - 1; i >= 0; i--) {
      for (int k = i + 1; k < width; k++) {
        move[i] -= lower[k][i] * move[k];
      }
      move[i] /= lower[i][i];
      beta[i] += move[i];
      length += move[i] * move[i];
    }
    return length;
  }
}
