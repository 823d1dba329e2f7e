package dev.winnow.signals.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of signals by name, rounded as RedPajama publishes its own. */
final class SignalValues {
  private static final int DIGITS = 8; // RedPajama-v2's PRECISION

  private final SortedMap<String, Double> byName = new TreeMap<>();

  /** Sets a value. */
  void put(String name, double value) {
    byName.put(name, round(value));
  }

  /** Sets a ratio; if the denominator is 0, the name stays absent. */
  void ratio(String name, long numerator, long denominator) {
    if (denominator > 0) {
      put(name, (double) numerator / (double) denominator);
    }
  }

  /** All values by name. */
  SortedMap<String, Double> byName() {
    return byName;
  }

  /** Python's {@code round}: half to even, on the exact binary value. */
  private static double round(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
