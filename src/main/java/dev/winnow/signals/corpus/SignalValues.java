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
  private static final double SCALE = 1e8;

  /** Below this bound the error of a scaled value is less than 1e-4 of its last digit. */
  private static final double SURE = 1e11;

  private static final double NEAR_TIE = 1e-3; // of the last digit: ten times that error

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
    if (value == Math.rint(value)) {
      return value + 0.0; // −0.0 becomes 0.0
    }
    double scaled = value * SCALE;
    double whole = Math.rint(scaled);
    if (Math.abs(scaled) < SURE && Math.abs(scaled - whole) < 0.5 - NEAR_TIE) {
      return whole / SCALE + 0.0; // exact operands: the double nearest to the decimal
    }
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
