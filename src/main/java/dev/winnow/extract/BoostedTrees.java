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
    float[] odds = new float[rows.length];
    int even = rows.length & -4;
    for (int i = 0; i < even; i += 4) {
      sumFour(rows, i, odds);
    }
    for (int i = even; i < rows.length; i++) {
      odds[i] = sum(rows[i]);
    }
    for (int i = 0; i < odds.length; i++) {
      odds[i] = (float) (1 / (1 + Math.exp(-odds[i])));
    }
    return odds;
  }

  private float sum(float[] row) {
    float sum = bias;
    int at = 0;
    for (int first = 0; first < leaves.length; first += 1 << depth) {
      int leaf = 0;
      for (int end = at + depth; at < end; at++) {
        leaf = leaf << 1 | answer(thresholds[at], row[columns[at]]);
      }
      sum += leaves[first + leaf];
    }
    return sum;
  }

  /** As {@link #sum} for four rows, which share the reading of each question. */
  private void sumFour(float[][] rows, int index, float[] odds) {
    float[] a = rows[index];
    float[] b = rows[index + 1];
    float[] c = rows[index + 2];
    float[] d = rows[index + 3];
    float sumA = bias;
    float sumB = bias;
    float sumC = bias;
    float sumD = bias;
    int at = 0;
    for (int first = 0; first < leaves.length; first += 1 << depth) {
      int leafA = 0;
      int leafB = 0;
      int leafC = 0;
      int leafD = 0;
      for (int end = at + depth; at < end; at++) {
        int column = columns[at];
        float limit = thresholds[at];
        leafA = leafA << 1 | answer(limit, a[column]);
        leafB = leafB << 1 | answer(limit, b[column]);
        leafC = leafC << 1 | answer(limit, c[column]);
        leafD = leafD << 1 | answer(limit, d[column]);
      }
      sumA += leaves[first + leafA];
      sumB += leaves[first + leafB];
      sumC += leaves[first + leafC];
      sumD += leaves[first + leafD];
    }
    odds[index] = sumA;
    odds[index + 1] = sumB;
    odds[index + 2] = sumC;
    odds[index + 3] = sumD;
  }

  /** 1 where the value is above the limit: the sign of a difference, which waits for no branch. */
  private static int answer(float limit, float value) {
    return Float.floatToRawIntBits(limit - value) >>> 31;
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
      for (int at = tree << depth; at < (tree + 1) << depth; at++) {
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
