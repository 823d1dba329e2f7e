package dev.winnow.extract;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sum of oblivious decision trees: every level of a tree asks one question, so that a row falls
 * into a leaf by {@code depth} comparisons (Prokhorenkova et al. 2018, CatBoost).
 *
 * <p>Written as text, one tree a line: {@code column:threshold} for each level, a bar, the leaves.
 *
 * @param bias log odds before any tree has spoken
 * @param columns asked by each tree, level by level
 * @param thresholds above which the answer is yes
 * @param leaves log odds that each tree adds, the answers read as a binary number
 */
@SuppressWarnings("ArrayRecordComponent") // hot, and written by nobody after its making
public record BoostedTrees(float bias, int[][] columns, float[][] thresholds, float[][] leaves) {

  /** Probabilities for rows of features. */
  public float[] probabilities(float[][] rows) {
    float[] sums = new float[rows.length];
    Arrays.fill(sums, bias);
    for (int tree = 0; tree < columns.length; tree++) {
      add(columns[tree], thresholds[tree], leaves[tree], rows, sums);
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (float) (1 / (1 + Math.exp(-sums[i])));
    }
    return sums;
  }

  /** One tree for all rows, so that its few numbers stay at hand. */
  private static void add(
      int[] asked, float[] limits, float[] values, float[][] rows, float[] sums) {
    for (int i = 0; i < rows.length; i++) {
      float[] row = rows[i];
      int leaf = 0;
      for (int level = 0; level < asked.length; level++) {
        leaf = leaf << 1 | (row[asked[level]] > limits[level] ? 1 : 0);
      }
      sums[i] += values[leaf];
    }
  }

  /** Reads what {@link #lines} wrote. */
  static BoostedTrees read(BufferedReader reader) throws IOException {
    int count = Integer.parseInt(line(reader));
    float bias = Float.parseFloat(line(reader));
    int[][] columns = new int[count][];
    float[][] thresholds = new float[count][];
    float[][] leaves = new float[count][];
    for (int tree = 0; tree < count; tree++) {
      String[] parts = line(reader).split("\\|", 2);
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

  private static String line(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    if (line == null) {
      throw new EOFException("the trees end early");
    }
    return line.strip();
  }
}
