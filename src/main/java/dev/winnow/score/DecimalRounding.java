package dev.winnow.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Rounds numbers for rows and messages: half to even on the shortest decimal of the double, and
 * without an exponent.
 *
 * <p>Plain formula: {@code BigDecimal.valueOf(value).setScale(decimals, HALF_EVEN)}. If the scaled
 * value is far from a tie, {@code Math.rint} gives the same digits without objects, in a twentieth
 * of the time; a row has some hundred numbers. {@code DecimalRoundingTest} compares the two.
 */
public final class DecimalRounding {
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  /** Below this bound the error of a scaled value is less than 1e-4 of its last digit. */
  private static final double SURE = 1e11;

  private static final double NEAR_TIE = 1e-3; // of the last digit: ten times that error

  private DecimalRounding() {}

  /** A finite number as text with at most so many decimals. */
  public static String text(double value, int decimals) {
    if (isPlain(value, decimals)) {
      return text((long) Math.rint(value * POWERS[decimals]), decimals);
    }
    BigDecimal rounded = decimal(value, decimals).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** The number that {@link #text} shows; never negative zero. */
  public static double to(double value, int decimals) {
    return isPlain(value, decimals)
        // both operands are exact, so the quotient is the double nearest to the decimal
        ? Math.rint(value * POWERS[decimals]) / POWERS[decimals] + 0.0
        : decimal(value, decimals).doubleValue();
  }

  /** Whether rounding the scaled double gives the same digits as rounding the decimal. */
  private static boolean isPlain(double value, int decimals) {
    if (decimals >= POWERS.length) {
      return false;
    }
    double scaled = value * POWERS[decimals];
    return Math.abs(scaled) < SURE && Math.abs(scaled - Math.rint(scaled)) < 0.5 - NEAR_TIE;
  }

  private static BigDecimal decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * A decimal as text, without trailing zeros.
   *
   * @param units its value in units of the last decimal
   */
  private static String text(long units, int decimals) {
    long left = Math.abs(units);
    int places = decimals;
    while (places > 0 && left % 10 == 0) {
      left /= 10;
      places--;
    }
    StringBuilder text = new StringBuilder(20).append(units < 0 ? "-" : "");
    text.append(left / POWERS[places]);
    if (places > 0) {
      String digits = Long.toString(left % POWERS[places]);
      text.append('.').append("0".repeat(places - digits.length())).append(digits);
    }
    return text.toString();
  }
}
