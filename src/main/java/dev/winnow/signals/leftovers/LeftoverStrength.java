package dev.winnow.signals.leftovers;

/**
 * How much a place says by itself, in sure places. The shares are set so that no single weak place
 * reaches 1, where the policy flags, and that hints alone never do.
 */
enum LeftoverStrength {
  /** Nobody else writes so there. */
  SURE(1),
  /** People write so now and then; two different places are as good as a sure one. */
  HALF(0.5),
  /** People write so every day; counted beside others only. */
  HINT(0.25);

  /** What all hints of a page together count at most. */
  static final double MOST_HINTS = 0.5;

  private final double share;

  LeftoverStrength(double share) {
    this.share = share;
  }

  /** In sure places, in (0, 1]. */
  double share() {
    return share;
  }
}
