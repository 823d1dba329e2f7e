package dev.winnow.learn;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Boosted oblivious trees: all nodes of a level ask the same question, so a tree costs a few
 * comparisons and one look-up. The log odds are the bias plus one leaf of each tree. Immutable.
 *
 * <p>Features are compared as integers in the same order, because the sign of a difference replaces
 * a branch that is mispredicted in a third of all cases.
 *
 * <p>Source: Friedman 2001 for boosting; Prokhorenkova et al. 2018 for oblivious trees.
 */
public final class TreeScorer {
  private static final int MOST_QUESTIONS = 1 << 16;
  private static final int DEEPEST = 8;

  private final List<String> names;
  private final int depth;
  private final int[] questions;
  private final float[] limits;
  private final int[] limitKeys;
  private final float[] leaves;
  private final double bias;

  /**
   * Takes trees of equal depth, one behind the other.
   *
   * @param names of the features, in order
   * @param depth questions a tree
   * @param questions feature index of each question, tree after tree
   * @param limits a feature above its limit answers yes
   * @param leaves 2^depth log odds a tree
   */
  public TreeScorer(
      List<String> names, int depth, int[] questions, float[] limits, float[] leaves, double bias) {
    this.names = List.copyOf(names);
    this.depth = depth;
    this.questions = questions.clone();
    this.limits = limits.clone();
    this.leaves = leaves.clone();
    this.bias = bias;
    this.limitKeys = new int[limits.length];
    for (int i = 0; i < limits.length; i++) {
      limitKeys[i] = key(limits[i]);
    }
  }

  /** A model without trees, whose log odds are always 0. */
  public static TreeScorer none(List<String> names) {
    return new TreeScorer(names, 1, new int[0], new float[0], new float[0], 0);
  }

  /** Log odds before any tree is added: those of a random row of the training data. */
  public double bias() {
    return bias;
  }

  /** Log odds for a vector of features. */
  public double logit(double[] features) {
    int[] keys = keys(features);
    int[] asked = questions;
    int[] above = limitKeys;
    float[] odds = leaves;
    double sum = bias;
    int question = 0;
    for (int first = 0; first < odds.length; first += 1 << depth) {
      int leaf = 0;
      for (int end = question + depth; question < end; question++) {
        long under = (long) above[question] - keys[asked[question]];
        leaf = leaf << 1 | (int) (under >>> 63);
      }
      sum += odds[first + leaf];
    }
    return sum;
  }

  private static int[] keys(double[] features) {
    int[] keys = new int[features.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(features[i]);
    }
    return keys;
  }

  /**
   * An integer in the order of the smallest float that is not less than the number; that float is
   * above a limit if and only if the number is.
   */
  private static int key(double number) {
    float near = (float) number + 0f; // no negative zero
    int bits = Float.floatToRawIntBits(near);
    return (bits ^ (bits >> 31 & Integer.MAX_VALUE)) + (near < number ? 1 : 0);
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
    out.writeInt(depth);
    out.writeInt(questions.length);
    for (int i = 0; i < questions.length; i++) {
      out.writeShort(questions[i]);
      out.writeFloat(limits[i]);
    }
    for (float leaf : leaves) {
      out.writeFloat(leaf);
    }
    out.writeDouble(bias);
  }

  public static TreeScorer read(DataInputStream in) throws IOException {
    String[] names = new String[ResourceSizes.checked("features", in.readInt(), 1000)];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readUTF();
    }
    int depth = ResourceSizes.checked("depth", in.readInt(), DEEPEST);
    int size = ResourceSizes.checked("questions", in.readInt(), MOST_QUESTIONS);
    int[] questions = new int[size];
    float[] limits = new float[size];
    for (int i = 0; i < size; i++) {
      questions[i] = ResourceSizes.checked("feature", in.readShort(), names.length - 1);
      limits[i] = in.readFloat();
    }
    float[] leaves = new float[(size / Math.max(1, depth)) << depth];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readFloat();
    }
    return new TreeScorer(List.of(names), depth, questions, limits, leaves, in.readDouble());
  }
}
