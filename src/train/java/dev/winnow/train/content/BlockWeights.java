package dev.winnow.train.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each block counts for the learner. Every type of page of the typed collection counts alike,
 * every page of a type, too, however many there are; of a page, each block by a root of its words,
 * so that short blocks are not lost.
 */
final class BlockWeights {
  /**
   * What a collection of articles counts, if a type of page counts 1. Their texts are marked under
   * rules of their own (AEB leaves headlines out, Dragnet comments); with less, they are forgotten.
   */
  private static final Map<String, Double> COLLECTIONS =
      Map.of("aeb", 6.0, "dragnet", 6.0, "cleaneval", 3.0, "page-signal", 3.0);

  private static final double TYPE = 1_000; // weight of all blocks of a type of page
  private static final double ROOT = 0.7;
  private static final double FEWEST = 20; // words^ROOT; a page of fewer says little

  private final Map<String, Integer> pages = new HashMap<>();

  BlockWeights(List<GoldPage> all) {
    for (GoldPage page : all) {
      pages.merge(page.type(), 1, Integer::sum);
    }
  }

  /** The weights of a page's blocks; 0 for what is not to be learnt from. */
  float[] of(GoldPage page) {
    float[] weights = new float[page.words().size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      boolean counts = page.labels().open()[i] < 0.5f;
      weights[i] = counts ? (float) Math.pow(page.words().get(i).size(), ROOT) : 0;
      sum += weights[i];
    }
    double type = TYPE * COLLECTIONS.getOrDefault(page.type(), 1.0);
    double share = type / pages.getOrDefault(page.type(), 1) / Math.max(FEWEST, sum);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) share;
    }
    return weights;
  }
}
