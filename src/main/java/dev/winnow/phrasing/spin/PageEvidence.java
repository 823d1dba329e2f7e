package dev.winnow.phrasing.spin;

import dev.winnow.model.Substitution;

/**
 * The third look at a page: whether the places that a reader could be shown bear out what the trees
 * say of its words. It tells pages apart that the trees hold for alike: on a spun one, places are
 * certain and their usual wording is known; on an honest one with unusual words there is hardly a
 * place to show.
 *
 * <p>Two logistic regressions, of which the greater counts. One puts pages that the trees hardly
 * suspect in order and stays below one half. The other judges those that were read whole: how
 * certain and how dense their places are, and how many of them have a usual wording. If the words
 * that the trees accuse most stand out far from the rest of their page, places are to be expected
 * on an honest page too, and weigh less.
 *
 * <p>The weights are those of {@code dev.winnow.train.phrasing.FitPageEvidence}, fitted to web
 * texts reworded by tools, lightly and in nearly every clause, and to honest pages and pieces of
 * them; {@code spun-text.md} has the figures with each tool left out.
 */
public final class PageEvidence {
  /** Probability by first looks from which a page is looked at again, and its least afterwards. */
  public static final float ORDERED_FROM = 0.05f;

  /** Probability by both looks from which a page is read whole and may be accused. */
  static final float FROM = 0.3f;

  /**
   * What places are read as if the page were spun with: if the trees' own probability stood here,
   * places would only say again what the trees say.
   */
  static final float PRESUMED = 0.9f;

  private static final float UNACCUSED = 0.5f; // what a page comes to that is only put in order
  private static final double[] ORDERING = {-2.6813, 0.5223, 1.8936, 1.5763, 2.4076, 0.8113};
  private static final double[] ACCUSING = {
    0.7548, 1.8463, 1.668, -1.2635, -0.9772, 0.3682, 0.4406, 0.6117, 1.6084, 2.3229, 1.541, 1.2844
  };
  private static final int STRONGEST = 5; // places whose certainty puts pages in order

  /** Words that places are counted in; a few odd wordings make a short text dense with them. */
  private static final double STRETCH = 600;

  /** Log odds by the trees beyond which hardly an honest page lies. */
  private static final double SURE = 3;

  private static final double OLD = 0.01; // share of archaic words; more say no more

  private static final double USUAL_CONTRAST = -0.3; // of honest pages

  private static final double USUAL_RARE = 1; // word in a stretch that only thesauri know

  private static final double PRIOR = 1; // place, so that one more or less tells little

  private PageEvidence() {}

  /**
   * What puts pages in order.
   *
   * @return 1, log odds by the trees, mean certainty of the five strongest places, rare words as
   *     {@link #rare} weighs them, and what the second context model says
   */
  public static double[] order(SpinReader.Look look) {
    double certain = 0;
    for (int i = 0; i < Math.min(STRONGEST, look.places().size()); i++) {
      certain += look.places().get(i).strength();
    }
    return new double[] {
      1,
      WordSuspicion.logOdds(look.spun()),
      certain / STRONGEST,
      rare(look),
      contrast(look),
      borneOut(look)
    };
  }

  /**
   * What accuses a page.
   *
   * @return 1, logarithm of the certainties of all places in 600 words, logarithm of the places
   *     with a usual wording in as many, logarithm of its length if that is less, how far its most
   *     accused words stand out, log odds by the trees and by how much they exceed what the trees
   *     say of honest pages too, archaic words up to a full measure, rare words as {@link #rare}
   *     weighs them, what the second context model says, and what the trees say of names
   */
  public static double[] evidence(SpinReader.Look look) {
    double certain = PRIOR;
    double named = PRIOR;
    for (Substitution place : look.places()) {
      certain += place.strength();
      named += place.expected() == null ? 0 : 1;
    }
    double stretches = stretches(look);
    double odds = WordSuspicion.logOdds(look.spun());
    return new double[] {
      1,
      StrictMath.log(certain / stretches),
      StrictMath.log(named / stretches),
      StrictMath.log(Math.min(1, look.words() / STRETCH)),
      look.standsOut(),
      odds,
      Math.max(0, odds - SURE),
      old(look),
      rare(look),
      contrast(look),
      borneOut(look),
      look.named()
    };
  }

  private static double stretches(SpinReader.Look look) {
    return Math.max(1, look.words() / STRETCH);
  }

  /** Archaic words, up to a full measure. */
  private static double old(SpinReader.Look look) {
    return StrictMath.min(1, look.archaic() / OLD);
  }

  /**
   * Logarithm of the words in a stretch that only thesauri know. One is the term of some trade and
   * weighs nothing, none is no sign of honesty, since tools that keep to common words have none;
   * and in old prose they are to be expected.
   */
  private static double rare(SpinReader.Look look) {
    double many = (1 + look.rare() / stretches(look)) / (1 + USUAL_RARE);
    return many <= 1 ? 0 : StrictMath.log(many) * (1 - old(look));
  }

  /**
   * How much more fault the second context model finds than is usual; in old prose both do. Less
   * than usual says nothing but that the model knows the field.
   */
  private static double contrast(SpinReader.Look look) {
    return Math.max(0, look.second().contrast() - USUAL_CONTRAST) * (1 - old(look));
  }

  /** Logarithm of the accused words in a stretch that the second context model accuses, too. */
  private static double borneOut(SpinReader.Look look) {
    return StrictMath.log(1 + look.second().borneOut() / stretches(look)) * (1 - old(look));
  }

  /** Probability that a page was spun. */
  static float probability(SpinReader.Look look) {
    return probability(look, ORDERING, ACCUSING);
  }

  /** Probability that a page was spun, by weights of {@link #order} and {@link #evidence}. */
  public static float probability(SpinReader.Look look, double[] ordering, double[] accusing) {
    if (look.depth() == SpinReader.Depth.GLANCE) {
      return look.spun();
    }
    double ordered = ORDERED_FROM + (UNACCUSED - ORDERED_FROM) * logistic(ordering, order(look));
    return look.depth() == SpinReader.Depth.WHOLE
        ? (float) Math.max(ordered, logistic(accusing, evidence(look)))
        : (float) ordered;
  }

  private static double logistic(double[] weights, double[] features) {
    double odds = 0;
    for (int i = 0; i < weights.length; i++) {
      odds += weights[i] * features[i];
    }
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
