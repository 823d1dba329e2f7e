package dev.winnow.phrasing.spin;

import dev.winnow.model.Substitution;
import java.util.List;

/**
 * The third look at a page: whether the places that a reader could be shown bear out what the trees
 * say of its words. It reads the whole text, while the trees read a sample, and tells pages apart
 * that the trees hold for alike: on a spun one, places are certain and their usual wording is
 * known; on an honest one with unusual words there is hardly a place to show.
 *
 * <p>The weights are those of {@code dev.winnow.train.phrasing.FitPageEvidence}, a logistic
 * regression on web texts reworded by five tools and on honest pages and pieces of them; {@code
 * spun-text.md} has the figures with each tool left out.
 */
public final class PageEvidence {
  /**
   * Probability by the trees from which a page is looked at once more, and its least afterwards.
   */
  public static final float FROM = 0.5f;

  private static final double[] WEIGHTS = {-1.4996, 1.245, 1.5565, 3.3898};
  private static final int STRONGEST = 5; // places whose certainty counts
  private static final double PRIOR_PLACES = 0.5; // so that a page without places has a logarithm
  private static final double PRIOR_WORDS = 100; // so that few words tell little

  private PageEvidence() {}

  /**
   * What the odds are computed from.
   *
   * @param words of the page's own prose
   * @param places to show, strongest first
   * @return 1, logarithm of the places in 100 words, logarithm of the places with a usual wording
   *     and one more, mean certainty of the five strongest
   */
  public static double[] features(int words, List<Substitution> places) {
    int named = 0;
    double certain = 0;
    for (int i = 0; i < places.size(); i++) {
      named += places.get(i).expected() == null ? 0 : 1;
      certain += i < STRONGEST ? places.get(i).strength() : 0;
    }
    return new double[] {
      1,
      StrictMath.log(100 * (places.size() + PRIOR_PLACES) / (words + PRIOR_WORDS)),
      StrictMath.log(1.0 + named),
      certain / STRONGEST
    };
  }

  /** Probability that a page was spun which the trees put at {@link #FROM} or above. */
  static float probability(int words, List<Substitution> places) {
    double[] features = features(words, places);
    double odds = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      odds += WEIGHTS[i] * features[i];
    }
    return (float) (FROM + (1 - FROM) / (1 + StrictMath.exp(-odds)));
  }
}
