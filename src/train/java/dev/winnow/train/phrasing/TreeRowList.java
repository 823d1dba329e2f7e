package dev.winnow.train.phrasing;

import dev.winnow.learn.BoostedTrees;
import dev.winnow.train.learn.TreeLearner;
import java.util.ArrayList;
import java.util.List;

/** Rows, labels and weights on their way to a tree learner. */
final class TreeRowList {
  private final List<float[]> rows = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();
  private final List<Float> weights = new ArrayList<>();

  void add(float[] row, boolean label, float weight) {
    rows.add(row);
    labels.add(label);
    weights.add(weight);
  }

  int size() {
    return rows.size();
  }

  /** Log odds of a positive row by weight. */
  double prior() {
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i)) {
        positive += weights.get(i);
      } else {
        negative += weights.get(i);
      }
    }
    return Math.log(positive / negative);
  }

  BoostedTrees learn(TreeLearner.Settings settings) {
    return bagged(settings, 1);
  }

  /** Learns several times, see {@link TreeLearner#bagged}. */
  BoostedTrees bagged(TreeLearner.Settings settings, int bags) {
    float[] label = new float[rows.size()];
    float[] weight = new float[rows.size()];
    for (int i = 0; i < label.length; i++) {
      label[i] = labels.get(i) ? 1 : 0;
      weight[i] = weights.get(i);
    }
    return TreeLearner.bagged(settings, bags, rows.toArray(new float[0][]), label, weight);
  }
}
