package dev.winnow.phrasing.spin;

/**
 * Powers of e from a table in steps of 1/32, which is finer than a context model can tell. {@link
 * Math#exp} for each candidate took a tenth of the time of a page.
 */
final class CoarsePowers {
  private static final int STEPS = 32; // a nat
  private static final int MOST = 20; // nats, both ways
  private static final float[] POWERS = new float[2 * MOST * STEPS + 1];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = (float) Math.exp((double) i / STEPS - MOST);
    }
  }

  private CoarsePowers() {}

  /** About e^x, of an x that is brought between -20 and 20. */
  static float exp(float x) {
    float within = Math.max(-MOST, Math.min(MOST, x));
    return POWERS[(int) ((within + MOST) * STEPS + 0.5f)];
  }
}
