package dev.winnow.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as rows and messages show them: rounded once, without an exponent, on every machine. */
public final class Rounding {
  private Rounding() {}

  /** A finite number with at most so many decimals. */
  public static String text(double value, int decimals) {
    BigDecimal rounded = decimal(value, decimals).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** The number that {@link #text} shows. */
  public static double to(double value, int decimals) {
    return decimal(value, decimals).doubleValue();
  }

  private static BigDecimal decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
