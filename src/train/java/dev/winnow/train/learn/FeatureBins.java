package dev.winnow.train.learn;

import java.util.Arrays;

/**
 * TrainingRows of features turned into columns of small numbers, each bin of about the same size.
 */
final class FeatureBins {
  private final byte[][] columns;
  private final float[][] edges;

  private FeatureBins(byte[][] columns, float[][] edges) {
    this.columns = columns;
    this.edges = edges;
  }

  static FeatureBins of(float[][] rows, int count) {
    int width = rows[0].length;
    byte[][] columns = new byte[width][rows.length];
    float[][] edges = new float[width][];
    float[] values = new float[rows.length];
    for (int column = 0; column < width; column++) {
      for (int i = 0; i < rows.length; i++) {
        values[i] = rows[i][column];
      }
      edges[column] = edges(values.clone(), count);
      for (int i = 0; i < rows.length; i++) {
        columns[column][i] = (byte) bin(edges[column], values[i]);
      }
    }
    return new FeatureBins(columns, edges);
  }

  int columns() {
    return columns.length;
  }

  byte[] column(int column) {
    return columns[column];
  }

  /** The value that parts a bin from the next; rows above it lie behind the bin. */
  float threshold(int column, int bin) {
    return bin < edges[column].length ? edges[column][bin] : Float.MAX_VALUE;
  }

  private static float[] edges(float[] values, int count) {
    Arrays.sort(values);
    float[] edges = new float[count - 1];
    int used = 0;
    for (int k = 1; k < count; k++) {
      float edge = values[(int) ((long) values.length * k / count)];
      boolean fresh = used == 0 || edge > edges[used - 1];
      if (fresh && edge < values[values.length - 1]) {
        edges[used++] = edge;
      }
    }
    return Arrays.copyOf(edges, used);
  }

  /** Index of the first edge that is not below the value. */
  private static int bin(float[] edges, float value) {
    int found = Arrays.binarySearch(edges, value);
    return found >= 0 ? found : -found - 1;
  }
}
