package dev.winnow.extract;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of oblivious decision trees: every level of a tree asks one question, so that a row falls
 * into a leaf by {@code depth} comparisons (Prokhorenkova et al. 2018, CatBoost).
 *
 * <p>Written as text, one tree a line: {@code column:threshold} for each level, a bar, the leaves.
 */
public final class BoostedTrees {
  private final float bias;
  private final int depth;
  private final int[] columns;
  private final float[] thresholds;
  private final float[] leaves;

  /**
   * Trees that all ask the same number of questions, one behind the other.
   *
   * @param bias log odds before any tree has spoken
   * @param depth questions a tree
   * @param columns asked by each tree, level by level
   * @param thresholds above which the answer is yes
   * @param leaves log odds that each tree adds, the answers read as a binary number
   */
  public BoostedTrees(float bias, int depth, int[] columns, float[] thresholds, float[] leaves) {
    if (columns.length != thresholds.length || leaves.length * depth != columns.length << depth) {
      throw new IllegalArgumentException("questions and leaves do not make whole trees");
    }
    this.bias = bias;
    this.depth = depth;
    this.columns = columns.clone();
    this.thresholds = thresholds.clone();
    this.leaves = leaves.clone();
  }

  /** Probabilities for rows of features. */
  public float[] probabilities(float[][] rows) {
    float[] probabilities = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      probabilities[i] = probability(rows[i]);
    }
    return probabilities;
  }

  /** Probability for a row of features. */
  float probability(float[] row) {
    return (float) (1 / (1 + Math.exp(-sum(row))));
  }

  /** Log odds. An answer is the sign of a difference, so that nothing waits for a branch. */
  private float sum(float[] row) {
    float sum = bias;
    int at = 0;
    for (int first = 0; first < leaves.length; first += 1 << depth) {
      int leaf = 0;
      for (int end = at + depth; at < end; at++) {
        float below = thresholds[at] - row[columns[at]];
        leaf = leaf << 1 | Float.floatToRawIntBits(below) >>> 31;
      }
      sum += leaves[first + leaf];
    }
    return sum;
  }

  /** Reads what {@link #lines} wrote. */
  static BoostedTrees read(BufferedReader reader) throws IOException {
    int count = Integer.parseInt(line(reader));
    float bias = Float.parseFloat(line(reader));
    int depth = 0;
    int[] columns = new int[0];
    float[] thresholds = new float[0];
    float[] leaves = new float[0];
    for (int tree = 0; tree < count; tree++) {
      String[] parts = line(reader).split("\\|", 2);
      String[] levels = parts[0].strip().split(" ", -1);
      String[] values = parts[1].strip().split(" ", -1);
      if (tree == 0) {
        depth = levels.length;
        columns = new int[count * depth];
        thresholds = new float[count * depth];
        leaves = new float[count << depth];
      }
      for (int level = 0; level < depth; level++) {
        int colon = levels[level].indexOf(':');
        int at = tree * depth + level;
        columns[at] = Integer.parseInt(levels[level].substring(0, colon));
        thresholds[at] = Float.parseFloat(levels[level].substring(colon + 1));
      }
      for (int leaf = 0; leaf < 1 << depth; leaf++) {
        leaves[(tree << depth) + leaf] = Float.parseFloat(values[leaf]);
      }
    }
    return new BoostedTrees(bias, depth, columns, thresholds, leaves);
  }

  /** The lines of the stored form. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    int count = columns.length / depth;
    lines.add(Integer.toString(count));
    lines.add(Float.toString(bias));
    for (int tree = 0; tree < count; tree++) {
      StringBuilder line = new StringBuilder();
      for (int at = tree * depth; at < (tree + 1) * depth; at++) {
        line.append(columns[at]).append(':').append(thresholds[at]).append(' ');
      }
      line.append('|');
      for (int at = tree << depth; at < tree + 1 << depth; at++) {
        line.append(' ').append(leaves[at]);
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
