package dev.winnow.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as rows and messages show them: rounded once, without an exponent, on every machine. */
public final class DecimalRounding {
  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  /** Up to here a scaled value is off by less than 1e-4 of its last digit. */
  private static final double SURE = 1e11;

  private static final double NEAR_TIE = 1e-3; // of the last digit; ten times that error

  private DecimalRounding() {}

  /** A finite number with at most so many decimals. */
  public static String text(double value, int decimals) {
    if (isPlain(value, decimals)) {
      return text((long) Math.rint(value * POWERS[decimals]), decimals);
    }
    BigDecimal rounded = decimal(value, decimals).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** The number that {@link #text} shows. */
  public static double to(double value, int decimals) {
    return isPlain(value, decimals)
        // both are exact, so this is the double nearest to the decimal; and no zero is negative
        ? Math.rint(value * POWERS[decimals]) / POWERS[decimals] + 0.0
        : decimal(value, decimals).doubleValue();
  }

  /** Whether doubles round as decimals do, which costs a twentieth; a row has a hundred numbers. */
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

  /** So many units of the last decimal, without trailing zeros. */
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
