package dev.winnow.phrasing.spin;

import java.util.Arrays;

/**
 * What the neighbours of a place expect there, rounded to 15 bits so that products with words need
 * whole numbers alone: 64 times 127 times 2^14 stays within an int.
 */
public final class ContextExpectation {
  private static final int MOST = (1 << 14) - 1;
  private static final float LEAST = 1e-9f;

  private final float[] sums;
  private final int[] rounded;
  private float scale;

  ContextExpectation(int dimensions) {
    this.sums = new float[dimensions];
    this.rounded = new int[dimensions];
  }

  void clear() {
    Arrays.fill(sums, 0);
  }

  float[] sums() {
    return sums;
  }

  void round() {
    float most = LEAST;
    for (float sum : sums) {
      most = Math.max(most, Math.abs(sum));
    }
    scale = most / MOST;
    for (int i = 0; i < sums.length; i++) {
      rounded[i] = Math.round(sums[i] / scale);
    }
  }

  int[] rounded() {
    return rounded;
  }

  float scale() {
    return scale;
  }
}
