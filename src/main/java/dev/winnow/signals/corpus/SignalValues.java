package dev.winnow.signals.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values by name, rounded as RedPajama publishes its own. */
final class SignalValues {
  private static final int DIGITS = 8; // RedPajama-v2's PRECISION

  private final SortedMap<String, @Nullable Double> byName = new TreeMap<>();

  /** Values of which none is defined yet. */
  SignalValues(List<String> names) {
    names.forEach(name -> byName.put(name, null));
  }

  /** Sets a value. */
  void put(String name, double value) {
    byName.put(name, round(value));
  }

  /** Sets a ratio; without a denominator there is none, and the value stays null. */
  void ratio(String name, long numerator, long denominator) {
    if (denominator > 0) {
      put(name, (double) numerator / (double) denominator);
    }
  }

  SortedMap<String, @Nullable Double> byName() {
    return byName;
  }

  /** Python's {@code round}: half to even, on the exact binary value. */
  private static double round(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
