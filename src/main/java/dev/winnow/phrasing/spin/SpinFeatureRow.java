package dev.winnow.phrasing.spin;

/** A row of features on its way to trees, filled from left to right. */
final class SpinFeatureRow {
  private final float[] values;
  private int used;

  SpinFeatureRow(int width) {
    this.values = new float[width];
  }

  void add(double value) {
    values[used++] = (float) value;
  }

  /** Adds a share or mean, 0 of nothing. */
  void add(double sum, double count) {
    add(count == 0 ? 0 : sum / count);
  }

  /** The row, which must be full. */
  float[] full() {
    if (used != values.length) {
      throw new IllegalStateException(used + " features instead of " + values.length);
    }
    return values;
  }
}
