package dev.winnow.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses where to cut a ranking of labelled pages in two: claimed at or above the cut, the others
 * below.
 *
 * @param at the cut
 * @param precision of the claim
 * @param recall of the claim
 * @param f1 of both
 */
record Cut(double at, Estimate precision, Estimate recall, Estimate f1) {
  private static final int LEAST = 10; // labelled pages of each kind; fewer choose by chance

  /** The figures of a given cut. */
  static Cut at(double at, List<Ranking.Item> items) {
    Confusion confusion = new Confusion();
    items.forEach(item -> confusion.add(item.score() >= at, item.bad(), item.weight()));
    return new Cut(at, confusion.precision(), confusion.recall(), confusion.f1());
  }

  /** Why labels cannot choose, or null where they can. */
  static @Nullable String tooFew(List<Ranking.Item> items) {
    long right = items.stream().filter(Ranking.Item::bad).count();
    long wrong = items.size() - right;
    return right >= LEAST && wrong >= LEAST
        ? null
        : String.format(
            Locale.ROOT,
            "%d labelled pages with it and %d without, %d of each are needed",
            right,
            wrong,
            LEAST);
  }

  /**
   * The cut of the best F1, from above 0 to 1 in hundredths; among equals the nearest to before.
   */
  static Cut bestF1(Cut before, List<Ranking.Item> items) {
    Cut best = before;
    for (int hundredths = 1; hundredths <= 100; hundredths++) {
      Cut cut = at(hundredths / 100.0, items);
      double gain = value(cut.f1) - value(best.f1);
      boolean nearer = Math.abs(cut.at - before.at) < Math.abs(best.at - before.at);
      if (gain > 1e-9 || (gain > -1e-9 && nearer)) { // equal up to rounding
        best = cut;
      }
    }
    return best;
  }

  /** The highest quality, in halves, below which the claim is as precise as asked, or null. */
  static @Nullable Cut highest(double precision, List<Ranking.Item> items) {
    for (int halves = 200; halves >= 1; halves--) {
      Cut cut = below(halves / 2.0, items);
      if (cut.precision.pages() >= LEAST && value(cut.precision) >= precision) {
        return cut;
      }
    }
    return null;
  }

  /** The claim of all pages of less than a quality, where scores are 100 − quality. */
  static Cut below(double quality, List<Ranking.Item> items) {
    Cut cut = at(Math.nextUp(100 - quality), items); // strictly below
    return new Cut(quality, cut.precision, cut.recall, cut.f1);
  }

  private static double value(Estimate estimate) {
    return estimate.value() == null ? 0 : estimate.value();
  }

  /** The figures in words. */
  String figures() {
    return String.format(Locale.ROOT, "precision %s, recall %s", precision, recall);
  }
}
