package dev.winnow.phrasing.spin;

/** Logarithms of counts, from a table, since nearly all counts are small. */
final class CountLogs {
  private static final float[] LOGS = new float[1 << 10];

  static {
    for (int count = 0; count < LOGS.length; count++) {
      LOGS[count] = (float) Math.log1p(count);
    }
  }

  private CountLogs() {}

  /** Logarithm of a count and one. */
  static float log1p(int count) {
    return count < LOGS.length ? LOGS[count] : (float) Math.log1p(count);
  }
}
