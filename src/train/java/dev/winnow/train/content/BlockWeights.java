package dev.winnow.train.content;

import dev.winnow.train.content.ContentTrainer.Sample;

/** What each block counts for the learner. */
final class BlockWeights {
  private BlockWeights() {}

  /** By the root of its words, so that every page counts alike and short blocks are not lost. */
  static float[] of(Sample sample) {
    int[] words = sample.labels().words();
    float[] weights = new float[words.length];
    double gold = Math.max(50, sample.page().gold().size()); // a page of fewer words says little
    for (int i = 0; i < weights.length; i++) {
      boolean counts = words[i] > 0 && sample.labels().open()[i] < 0.5f;
      weights[i] = counts ? (float) (Math.pow(words[i], 0.7) / Math.pow(gold, 0.7) * 20) : 0;
    }
    float factor = sample.page().set().equals("aeb") ? 4 : 1; // the fewest, and the newest pages
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= factor;
    }
    return weights;
  }
}
