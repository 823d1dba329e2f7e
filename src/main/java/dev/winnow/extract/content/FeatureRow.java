package dev.winnow.extract.content;

import java.util.Arrays;

/** Features of one page, one behind the other, while they are collected. */
final class FeatureRow {
  private float[] values = new float[256]; // more than a page has
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
  }

  void add(boolean value) {
    add(value ? 1 : 0);
  }

  /** Adds each of some amounts as its share of a whole. */
  void addShares(float[] amounts, double whole) {
    for (float amount : amounts) {
      add(amount / Math.max(1, whole));
    }
  }

  void addAll(float[] more) {
    for (float value : more) {
      add(value);
    }
  }

  float[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
