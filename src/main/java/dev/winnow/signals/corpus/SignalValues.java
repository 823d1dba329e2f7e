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
  private static final double STEPS = 1e8; // a unit
  private static final double MOST_QUICK = 1e6; // whose product with the steps is off by 2^-7
  private static final double NEAR_TIE = 0.02; // more than any product is off

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

  /**
   * Python's {@code round}: half to even, on the exact binary value. It is fast because the exact
   * value is asked for only near a tie: elsewhere the error of a product cannot change the step,
   * and a quotient of whole numbers is the double next to the decimal number, as the plain way
   * gives it. {@code SignalValuesTest} compares the two.
   */
  static double round(double value) {
    double scaled = value * STEPS;
    double step = Math.rint(scaled);
    if (Math.abs(value) < MOST_QUICK && Math.abs(scaled - step) < 0.5 - NEAR_TIE) {
      return step / STEPS + 0.0; // no negative zero
    }
    return exactly(value);
  }

  /** The same by the definition. */
  static double exactly(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
