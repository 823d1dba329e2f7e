package dev.winnow.learn;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sum of oblivious decision trees: all nodes of a level ask the same question, so {@code depth}
 * comparisons find the leaf of a row (Prokhorenkova et al. 2018, CatBoost). Immutable.
 *
 * <p>The stored form is text, one tree a line: {@code column:threshold} for each level, a bar, the
 * leaves.
 *
 * <p>Plain formula: probability = 1 / (1 + e^-(bias + sum of one leaf per tree)), where a leaf's
 * index has the bit 1 for each level whose value is above its threshold. It is fast because values
 * are compared as integers in the order of the floats, 64 rows at a time, two to a {@code long}:
 * the carry of a sum replaces a branch that would be mispredicted, one addition answers for two
 * rows, and the loop over rows is vectorised if the compiler does that. {@code BoostedTreesTest}
 * compares it with the plain formula.
 */
public final class BoostedTrees {
  private static final int BATCH = 64; // rows; their keys fit into the L1 cache
  private static final int LANE = Integer.SIZE; // bits of a row's share in a long
  private static final long BOTH = 1L << LANE | 1; // times a number: the number for both rows
  private static final long TOPS = BOTH << (LANE - 1); // the bits that a sum carries into

  private final float bias;
  private final int depth;
  private final int[] columns;
  private final float[] thresholds;
  private final int[] limits; // keys of the thresholds
  private final float[] leaves;
  private final int[] asked; // the distinct columns, ascending

  /**
   * Trees of equal depth, stored one behind the other.
   *
   * @param bias log odds to which the trees add
   * @param depth levels of a tree
   * @param columns column of each question, tree by tree, level by level
   * @param thresholds of the questions; a value above its threshold answers yes
   * @param leaves log odds, 2^depth a tree; the answers read as a binary number are the index
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
    this.asked = Arrays.stream(columns).distinct().sorted().toArray();
    this.limits = new int[thresholds.length];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = key(thresholds[i]);
    }
  }

  /** The same trees with other log odds to start from. */
  public BoostedTrees shifted(float logOdds) {
    return new BoostedTrees(bias + logOdds, depth, columns, thresholds, leaves);
  }

  /**
   * Probabilities for rows of features.
   *
   * @param table features by column, then by row
   * @param rows indices of the rows, in ascending order
   * @return one probability for each of {@code rows}
   */
  public float[] probabilities(float[][] table, int[] rows) {
    float[] result = new float[rows.length];
    int pairs = (Math.min(rows.length, BATCH) + 1) / 2;
    long[][] keys = new long[table.length][];
    for (int column : asked) {
      keys[column] = new long[pairs];
    }
    long[] leaf = new long[pairs];
    for (int start = 0; start < rows.length; start += BATCH) {
      int count = Math.min(BATCH, rows.length - start);
      read(table, rows, start, count, keys);
      sum(keys, count, leaf, result, start);
    }
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) (1 / (1 + Math.exp(-result[i])));
    }
    return result;
  }

  /**
   * Probability for one row of features, the same as {@link #probabilities} gives; without the room
   * that batches need.
   */
  public float probability(float[] row) {
    int[] keys = new int[row.length]; // at once, since most columns are asked for many times
    read(row, keys);
    float odds = bias;
    int at = 0;
    for (int first = 0; first < leaves.length; first += 1 << depth) {
      int leaf = 0;
      for (int end = at + depth; at < end; at++) {
        leaf = leaf << 1 | (limits[at] - keys[columns[at]]) >>> 31;
      }
      odds += leaves[first + leaf];
    }
    return (float) (1 / (1 + Math.exp(-odds)));
  }

  /** Computes the keys of some rows in the columns that the trees ask for. */
  private void read(float[][] table, int[] rows, int start, int count, long[][] keys) {
    int first = rows[start];
    boolean inOrder = rows[start + count - 1] - first == count - 1; // a range without gaps
    for (int column : asked) {
      if (inOrder) {
        read(table[column], first, count, keys[column]);
      } else {
        read(table[column], rows, start, count, keys[column]);
      }
    }
  }

  /** The keys of one row. */
  private static void read(float[] row, int[] keys) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(row[i]);
    }
  }

  private static void read(float[] values, int first, int count, long[] keys) {
    for (int i = 0; i + 1 < count; i += 2) {
      keys[i >> 1] = pair(values[first + i], values[first + i + 1]);
    }
    if ((count & 1) != 0) {
      keys[count >> 1] = key(values[first + count - 1]);
    }
  }

  private static void read(float[] values, int[] rows, int start, int count, long[] keys) {
    for (int i = 0; i + 1 < count; i += 2) {
      keys[i >> 1] = pair(values[rows[start + i]], values[rows[start + i + 1]]);
    }
    if ((count & 1) != 0) {
      keys[count >> 1] = key(values[rows[start + count - 1]]);
    }
  }

  private static long pair(float low, float high) {
    return (long) key(high) << LANE | key(low);
  }

  private void sum(long[][] keys, int count, long[] leaf, float[] odds, int start) {
    Arrays.fill(odds, start, start + count, bias);
    int pairs = (count + 1) / 2;
    int at = 0;
    for (int first = 0; first < leaves.length; first += 1 << depth) {
      Arrays.fill(leaf, 0);
      int end = at + depth;
      for (; at + 3 <= end; at += 3) { // three levels a loop: fewer passes over the rows
        answer(at, keys[columns[at]], keys[columns[at + 1]], keys[columns[at + 2]], pairs, leaf);
      }
      for (; at < end; at++) {
        answer(at, keys[columns[at]], pairs, leaf);
      }
      for (int i = 0; i + 1 < count; i += 2) {
        long both = leaf[i >> 1];
        odds[start + i] += leaves[first + (int) both];
        odds[start + i + 1] += leaves[first + (int) (both >>> LANE)];
      }
      if ((count & 1) != 0) {
        odds[start + count - 1] += leaves[first + (int) leaf[count >> 1]];
      }
    }
  }

  /** Appends the answers to three questions, the first of which is at an index. */
  private void answer(int at, long[] first, long[] second, long[] third, int pairs, long[] leaf) {
    long one = carry(at);
    long two = carry(at + 1);
    long three = carry(at + 2);
    for (int i = 0; i < pairs; i++) {
      long answers = ((one + first[i]) & TOPS) >>> (LANE - 3);
      answers |= ((two + second[i]) & TOPS) >>> (LANE - 2);
      leaf[i] = leaf[i] << 3 | answers | ((three + third[i]) & TOPS) >>> (LANE - 1);
    }
  }

  /** Appends a bit to each leaf index: 1 if the value is above the limit of a question. */
  private void answer(int at, long[] values, int pairs, long[] leaf) {
    long one = carry(at);
    for (int i = 0; i < pairs; i++) {
      leaf[i] = leaf[i] << 1 | ((one + values[i]) & TOPS) >>> (LANE - 1);
    }
  }

  /**
   * What added to a key makes a carry if the key is above the limit of a question; for both rows.
   */
  private long carry(int question) {
    return (Integer.MAX_VALUE - limits[question]) * BOTH;
  }

  /** A number of 31 bits in the order of the float, without its last bit. */
  private static int key(float number) {
    int bits = Float.floatToRawIntBits(number);
    return (bits ^ (bits >> 31 | Integer.MIN_VALUE)) >>> 1;
  }

  /** Reads the stored form, as {@link #lines} writes it. */
  public static BoostedTrees read(BufferedReader reader) throws IOException {
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
