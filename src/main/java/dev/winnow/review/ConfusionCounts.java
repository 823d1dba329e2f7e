package dev.winnow.review;

import dev.winnow.review.ShareEstimate.Sum;

/** Weighted counts of claims about pages against the labels. */
final class ConfusionCounts {
  private Sum hits = Sum.ZERO;
  private Sum falseAlarms = Sum.ZERO;
  private Sum misses = Sum.ZERO;
  private Sum rest = Sum.ZERO;

  void add(boolean claimed, boolean right, double weight) {
    if (claimed && right) {
      hits = hits.plus(weight);
    } else if (claimed) {
      falseAlarms = falseAlarms.plus(weight);
    } else if (right) {
      misses = misses.plus(weight);
    } else {
      rest = rest.plus(weight);
    }
  }

  /** Precision: the share of claims that are right. */
  ShareEstimate precision() {
    Sum claimed = hits.plus(falseAlarms);
    return claimed.pages() == 0
        ? ShareEstimate.none("no labelled page is claimed")
        : ShareEstimate.of(hits.weight(), claimed);
  }

  /** Recall: the share of true cases that are claimed. */
  ShareEstimate recall() {
    Sum right = hits.plus(misses);
    if (right.pages() == 0) {
      return ShareEstimate.none("no page is labelled so");
    }
    // Labels on flagged pages alone do not show what was missed (see LabelReader).
    return misses.pages() + rest.pages() == 0
        ? ShareEstimate.none("every labelled page is claimed")
        : ShareEstimate.of(hits.weight(), right);
  }

  /** F1: the harmonic mean of precision and recall. */
  ShareEstimate f1() {
    if (recall().value() == null) {
      return recall();
    }
    return ShareEstimate.of(hits.weight(), hits.plus(falseAlarms).plus(misses)).harmonic();
  }

  /** The counts and the figures that follow from them. */
  RunEvaluation.Figures figures() {
    return new RunEvaluation.Figures(
        hits.pages(),
        falseAlarms.pages(),
        misses.pages(),
        rest.pages(),
        precision(),
        recall(),
        f1());
  }
}
