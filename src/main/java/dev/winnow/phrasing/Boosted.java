package dev.winnow.phrasing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Boosted oblivious trees: every level of a tree asks one question, so that a tree is a handful of
 * comparisons and one look-up. Log odds are the bias and a leaf of each tree, summed.
 *
 * <p>Source: Friedman 2001 for boosting; Prokhorenkova et al. 2018 for oblivious trees.
 *
 * @param names of the features, in order
 * @param depth questions a tree
 * @param questions feature index of each question, tree after tree
 * @param limits a feature above its limit answers yes
 * @param leaves 2^depth log odds a tree
 */
@SuppressWarnings("ArrayRecordComponent") // hot, and written by nobody after its making
public record Boosted(
    List<String> names, int depth, int[] questions, float[] limits, float[] leaves, double bias) {
  private static final int MOST_QUESTIONS = 1 << 16;
  private static final int DEEPEST = 8;

  /** Knows nothing: log odds 0 for everything. */
  public static Boosted none(List<String> names) {
    return new Boosted(names, 1, new int[0], new float[0], new float[0], 0);
  }

  /** Log odds for a vector of features. */
  public double logit(double[] features) {
    double sum = bias;
    int question = 0;
    for (int first = 0; first < leaves.length; first += 1 << depth) {
      int leaf = 0;
      for (int level = 0; level < depth; level++) {
        leaf = leaf << 1 | (features[questions[question]] > limits[question] ? 1 : 0);
        question++;
      }
      sum += leaves[first + leaf];
    }
    return sum;
  }

  void write(DataOutputStream out) throws IOException {
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

  static Boosted read(DataInputStream in) throws IOException {
    String[] names = new String[Sizes.checked("features", in.readInt(), 1000)];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readUTF();
    }
    int depth = Sizes.checked("depth", in.readInt(), DEEPEST);
    int size = Sizes.checked("questions", in.readInt(), MOST_QUESTIONS);
    int[] questions = new int[size];
    float[] limits = new float[size];
    for (int i = 0; i < size; i++) {
      questions[i] = Sizes.checked("feature", in.readShort(), names.length - 1);
      limits[i] = in.readFloat();
    }
    float[] leaves = new float[(size / Math.max(1, depth)) << depth];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readFloat();
    }
    return new Boosted(List.of(names), depth, questions, limits, leaves, in.readDouble());
  }
}
