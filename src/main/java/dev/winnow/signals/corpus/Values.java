package dev.winnow.signals.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values by name, rounded as RedPajama publishes its own. */
final class Values {
  private static final int DIGITS = 8; // RedPajama-v2's PRECISION

  private final SortedMap<String, Double> byName = new TreeMap<>();

  /** Sets a value. */
  void put(String name, double value) {
    byName.put(name, round(value));
  }

  /** Sets a ratio; without a denominator there is none, and the name stays out. */
  void ratio(String name, long numerator, long denominator) {
    if (denominator > 0) {
      put(name, (double) numerator / (double) denominator);
    }
  }

  SortedMap<String, Double> byName() {
    return byName;
  }

  /** Python's {@code round}: half to even, on the exact binary value. */
  private static double round(double value) {
    if (value == Math.rint(value)) {
      return value + 0.0; // −0.0 becomes 0.0
    }
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
