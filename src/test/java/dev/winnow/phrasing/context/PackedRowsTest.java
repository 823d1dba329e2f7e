package dev.winnow.phrasing.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Products and sums of packed numbers against the plain formulas. */
class PackedRowsTest {
  private static final int ROWS = 50;
  private static final int WIDTH = PackedRows.WIDTH;

  private final SplittableRandom random = new SplittableRandom(4);

  @Test
  void productsAreThoseOfThePlainFormula() {
    ByteRows table = table();
    PackedRows rows = new PackedRows(table);
    for (int trial = 0; trial < 200; trial++) {
      int[] numbers = numbers(rows.mostNorm());
      long[] packed = packed(numbers);
      for (int row = 0; row < ROWS; row++) {
        assertEquals(plain(table, row, numbers), rows.dot(row, packed));
      }
    }
  }

  @Test
  void theLargestProductThatTheNormAllowsFits() {
    ByteRows table = table();
    PackedRows rows = new PackedRows(table);
    for (int row = 0; row < ROWS; row++) {
      int[] alike = new int[WIDTH];
      double norm = Math.sqrt(plain(table, row, values(table, row)));
      for (int i = 0; i < WIDTH; i++) {
        alike[i] = (int) (table.value(row, i) * (rows.mostNorm() / norm));
      }
      long[] packed = packed(alike);
      assertEquals(plain(table, row, alike), rows.dot(row, packed));
      assertTrue(rows.dot(row, packed) > 1 << 14, "a product near the limit was tried");
    }
  }

  @Test
  void packedNumbersAreAddedByAddingTheirLongs() {
    int[] one = numbers(200);
    int[] two = numbers(200);
    int[] both = new int[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      both[i] = one[i] + two[i];
    }
    long[] sum = packed(both);
    long[] first = packed(one);
    long[] second = packed(two);
    for (int i = 0; i < sum.length; i++) {
      assertEquals(sum[i], first[i] + second[i]);
    }
  }

  private static long[] packed(int[] numbers) {
    long[] packed = new long[PackedRows.LONGS];
    for (int i = 0; i < packed.length; i++) {
      int at = 4 * i;
      packed[i] = PackedRows.packed(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
    }
    return packed;
  }

  private ByteRows table() {
    float[] values = new float[ROWS * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextDouble() - 0.5);
    }
    return ByteRows.fine(values, WIDTH);
  }

  private int[] numbers(double norm) {
    double[] drawn = new double[WIDTH];
    double squares = 0;
    for (int i = 0; i < WIDTH; i++) {
      drawn[i] = random.nextDouble() - 0.5;
      squares += drawn[i] * drawn[i];
    }
    int[] numbers = new int[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      numbers[i] = (int) (drawn[i] * norm / Math.sqrt(squares)); // towards zero, so no longer
    }
    return numbers;
  }

  private static int[] values(ByteRows table, int row) {
    int[] values = new int[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      values[i] = table.value(row, i);
    }
    return values;
  }

  private static int plain(ByteRows table, int row, int[] numbers) {
    int sum = 0;
    for (int i = 0; i < WIDTH; i++) {
      sum += table.value(row, i) * numbers[i];
    }
    return sum;
  }
}
