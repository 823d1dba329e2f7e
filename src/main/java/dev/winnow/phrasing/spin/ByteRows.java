package dev.winnow.phrasing.spin;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Rows of numbers, each rounded to a byte with one scale a row. */
final class ByteRows {
  private static final int MOST = 127;
  private static final float LEAST = 1e-9f; // largest number of a row of zeros

  private final int width;
  private final byte[] values;
  private final float[] scales;

  private ByteRows(int width, byte[] values, float[] scales) {
    this.width = width;
    this.values = values;
    this.scales = scales;
  }

  static ByteRows rounded(float[] table, int width) {
    byte[] values = new byte[table.length];
    float[] scales = new float[table.length / width];
    for (int row = 0; row < scales.length; row++) {
      int from = row * width;
      float most = LEAST;
      for (int i = from; i < from + width; i++) {
        most = Math.max(most, Math.abs(table[i]));
      }
      scales[row] = most / MOST;
      for (int i = from; i < from + width; i++) {
        values[i] = (byte) Math.round(table[i] * MOST / most);
      }
    }
    return new ByteRows(width, values, scales);
  }

  /** How many rows. */
  int size() {
    return scales.length;
  }

  /** Adds a row, element by element times a row of weights, to sums. */
  void addTo(float[] sums, int row, float[] weights, int firstWeight) {
    int from = row * width;
    float scale = scales[row];
    for (int i = 0; i < width; i++) {
      sums[i] += weights[firstWeight + i] * (scale * values[from + i]);
    }
  }

  /** The product of a row with whole numbers of up to 15 bits; their scale is the caller's. */
  float dot(int row, int[] numbers) {
    int from = row * width;
    int one = 0;
    int two = 0;
    int three = 0;
    int four = 0;
    for (int i = 0; i < width; i += 4) { // four sums, so that none waits for the one before
      one += values[from + i] * numbers[i];
      two += values[from + i + 1] * numbers[i + 1];
      three += values[from + i + 2] * numbers[i + 2];
      four += values[from + i + 3] * numbers[i + 3];
    }
    return scales[row] * (one + two + three + four);
  }

  void write(DataOutputStream out) throws IOException {
    for (int row = 0; row < scales.length; row++) {
      out.writeFloat(scales[row]);
      out.write(values, row * width, width);
    }
  }

  static ByteRows read(DataInputStream in, int rows, int width) throws IOException {
    byte[] values = new byte[rows * width];
    float[] scales = new float[rows];
    for (int row = 0; row < rows; row++) {
      scales[row] = in.readFloat();
      in.readFully(values, row * width, width);
    }
    return new ByteRows(width, values, scales);
  }
}
