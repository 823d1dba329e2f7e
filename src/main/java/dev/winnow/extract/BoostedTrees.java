package dev.winnow.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of oblivious decision trees: every level of a tree asks one question, so that a row falls
 * into a leaf by {@code depth} comparisons (Prokhorenkova et al. 2018, CatBoost).
 *
 * <p>Written as text, one tree a line: {@code column:threshold} for each level, a bar, the leaves.
 */
@SuppressWarnings("ArrayRecordComponent") // hot, and written by nobody after its making
public record BoostedTrees(float bias, int[][] columns, float[][] thresholds, float[][] leaves) {

  /** Probability for a row of features. */
  public float probability(float[] row) {
    float sum = bias;
    for (int tree = 0; tree < columns.length; tree++) {
      int[] asked = columns[tree];
      float[] limits = thresholds[tree];
      int leaf = 0;
      for (int level = 0; level < asked.length; level++) {
        leaf = leaf << 1 | (row[asked[level]] > limits[level] ? 1 : 0);
      }
      sum += leaves[tree][leaf];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  /** Probabilities for rows of features. */
  public float[] probabilities(float[][] rows) {
    float[] result = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      result[i] = probability(rows[i]);
    }
    return result;
  }

  /** Reads what {@link #lines} wrote. */
  static BoostedTrees read(BufferedReader reader) throws IOException {
    int count = Integer.parseInt(reader.readLine().strip());
    float bias = Float.parseFloat(reader.readLine().strip());
    int[][] columns = new int[count][];
    float[][] thresholds = new float[count][];
    float[][] leaves = new float[count][];
    for (int tree = 0; tree < count; tree++) {
      String[] parts = reader.readLine().split("\\|", 2);
      String[] levels = parts[0].strip().split(" ", -1);
      columns[tree] = new int[levels.length];
      thresholds[tree] = new float[levels.length];
      for (int level = 0; level < levels.length; level++) {
        int colon = levels[level].indexOf(':');
        columns[tree][level] = Integer.parseInt(levels[level].substring(0, colon));
        thresholds[tree][level] = Float.parseFloat(levels[level].substring(colon + 1));
      }
      String[] values = parts[1].strip().split(" ", -1);
      leaves[tree] = new float[values.length];
      for (int leaf = 0; leaf < values.length; leaf++) {
        leaves[tree][leaf] = Float.parseFloat(values[leaf]);
      }
    }
    return new BoostedTrees(bias, columns, thresholds, leaves);
  }

  /** The lines of the stored form. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(Integer.toString(columns.length));
    lines.add(Float.toString(bias));
    for (int tree = 0; tree < columns.length; tree++) {
      StringBuilder line = new StringBuilder();
      for (int level = 0; level < columns[tree].length; level++) {
        line.append(columns[tree][level]).append(':').append(thresholds[tree][level]).append(' ');
      }
      line.append('|');
      for (float leaf : leaves[tree]) {
        line.append(' ').append(leaf);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
