package dev.winnow.phrasing.train;

import java.util.Arrays;

/** Examples to learn from: features, weight and answer, kept as floats. */
final class Rows {
  private final int width;
  private float[] values = new float[1 << 16];
  private float[] weights = new float[1 << 10];
  private boolean[] positive = new boolean[1 << 10];
  private int count;

  Rows(int width) {
    this.width = width;
  }

  void add(double[] features, boolean isPositive, double weight) {
    if ((count + 1) * width > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    if (count == weights.length) {
      weights = Arrays.copyOf(weights, 2 * count);
      positive = Arrays.copyOf(positive, 2 * count);
    }
    for (int i = 0; i < width; i++) {
      values[count * width + i] = (float) features[i];
    }
    weights[count] = (float) weight;
    positive[count] = isPositive;
    count++;
  }

  int count() {
    return count;
  }

  int width() {
    return width;
  }

  float value(int row, int feature) {
    return values[row * width + feature];
  }

  float weight(int row) {
    return weights[row];
  }

  boolean positive(int row) {
    return positive[row];
  }
}
