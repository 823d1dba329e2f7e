package dev.winnow.phrasing.spin;

import dev.winnow.learn.BoostedTrees;

/**
 * What judges a page.
 *
 * @param trees probability that a page was spun, over {@link PageFeatures#NAMES}
 * @param line probability from which the page goes on: to a closer look, or to the reader
 */
public record PageTrees(BoostedTrees trees, double line) {
  /** Probability that a page was spun. */
  public float probability(float[] features) {
    return trees.probability(features);
  }
}
