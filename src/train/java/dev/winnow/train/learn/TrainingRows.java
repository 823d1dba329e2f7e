package dev.winnow.train.learn;

import java.util.Arrays;

/** Examples to learn from: features, weight and answer, kept as floats. */
public final class TrainingRows {
  private final int width;
  private float[] values = new float[1 << 16];
  private float[] weights = new float[1 << 10];
  private boolean[] positive = new boolean[1 << 10];
  private int count;

  public TrainingRows(int width) {
    this.width = width;
  }

  public void add(double[] features, boolean isPositive, double weight) {
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

  public int count() {
    return count;
  }

  public int width() {
    return width;
  }

  public float value(int row, int feature) {
    return values[row * width + feature];
  }

  public float weight(int row) {
    return weights[row];
  }

  public boolean positive(int row) {
    return positive[row];
  }
}
