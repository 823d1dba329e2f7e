package dev.winnow.signals.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalValuesTest {
  @Test
  void roundsAsTheExactDecimalValueDoes() {
    Random random = new Random(8);
    for (int i = 0; i < 200_000; i++) {
      double denominator = 1 + random.nextInt(1 << random.nextInt(1, 24));
      compare(random.nextInt(1 << random.nextInt(1, 30)) / denominator);
      compare(random.nextInt(200_000_000) / 2e8 - 0.25); // half of them are near a tie
      compare(random.nextInt(1 << 20) / (double) (1 << 12)); // exact ties among them
      compare(random.nextDouble() * 4e6);
    }
    compare(-0.0);
    compare(-1e-12);
    compare(Double.MIN_VALUE);
    compare(1e300);
  }

  private static void compare(double value) {
    long exactly = Double.doubleToRawLongBits(SignalValues.exactly(value));
    assertEquals(exactly, Double.doubleToRawLongBits(SignalValues.round(value)), "of " + value);
  }
}
