package dev.winnow.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
  private static final double ROUNDING = 1e-9;
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
   * The cut of the best F1, from above 0 to 1 in hundredths; the one before where none is better.
   * Where a stretch of cuts is as good, its middle: labels that come later lie on both sides.
   */
  static Cut bestF1(Cut before, List<Ranking.Item> items) {
    List<Cut> cuts = IntStream.rangeClosed(1, 100).mapToObj(cut -> at(cut / 100.0, items)).toList();
    double top = cuts.stream().mapToDouble(cut -> value(cut.f1)).max().orElse(0);
    if (value(before.f1) > top - ROUNDING) {
      return before;
    }
    Cut nearest = before;
    for (int first = 0; first < cuts.size(); first++) {
      int last = first;
      while (last < cuts.size() && value(cuts.get(last).f1) > top - ROUNDING) {
        last++;
      }
      if (last > first) {
        Cut middle = cuts.get((first + last - 1) / 2);
        boolean nearer = Math.abs(middle.at - before.at) < Math.abs(nearest.at - before.at);
        nearest = nearest.equals(before) || nearer ? middle : nearest;
        first = last;
      }
    }
    return nearest;
  }

  /**
   * The highest quality, in halves, below which the claim is as precise as asked, or null. Where no
   * page lies between it and lower ones, their middle.
   */
  static @Nullable Cut highest(double precision, List<Ranking.Item> items) {
    for (int halves = 200; halves >= 1; halves--) {
      Cut cut = below(halves / 2.0, items);
      if (cut.precision.pages() >= LEAST && value(cut.precision) >= precision) {
        int lowest = halves;
        while (lowest > 1 && below((lowest - 1) / 2.0, items).claimsAs(cut)) {
          lowest--;
        }
        int middle = (halves + lowest) / 2;
        return below(middle / 2.0, items);
      }
    }
    return null;
  }

  private boolean claimsAs(Cut other) {
    return precision.equals(other.precision) && recall.equals(other.recall);
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
