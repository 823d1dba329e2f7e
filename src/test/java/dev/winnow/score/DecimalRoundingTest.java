package dev.winnow.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalRoundingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 6, 0",
    "-0.0, 6, 0",
    "-0.0000001, 6, 0",
    "0.5, 0, 0",
    "1.5, 0, 2",
    "2.50, 1, 2.5",
    "0.125, 2, 0.12",
    "-0.135, 2, -0.14",
    "0.1, 8, 0.1",
    "123456789012.5, 8, 123456789012.5",
    "1e20, 0, 100000000000000000000",
  })
  void showsTheRoundedNumber(double value, int decimals, String text) {
    assertEquals(text, DecimalRounding.text(value, decimals));
  }

  @Test
  void agreesWithDecimals() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      int decimals = random.nextInt(10);
      double step = Math.pow(10, -decimals);
      double value =
          switch (random.nextInt(3)) {
            case 0 -> (random.nextInt(2_000) - 1_000 + 0.5) * step; // at a tie, or next to one
            case 1 -> random.nextDouble(-1e3, 1e3);
            default -> random.nextDouble(-1e14, 1e14);
          };
      BigDecimal expected = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
      assertEquals(expected.doubleValue() + 0.0, DecimalRounding.to(value, decimals) + 0.0);
      String text = expected.signum() == 0 ? "0" : expected.stripTrailingZeros().toPlainString();
      assertEquals(text, DecimalRounding.text(value, decimals));
    }
  }
}
