package dev.winnow.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A threshold in a ranking of labelled pages: pages at or above it are claimed.
 *
 * @param at the threshold
 * @param precision of the claim
 * @param recall of the claim
 * @param f1 of both
 */
record RankingCut(double at, ShareEstimate precision, ShareEstimate recall, ShareEstimate f1) {
  private static final double ROUNDING = 1e-9;
  private static final int LEAST = 10; // labelled pages of each kind

  /** The figures of a given threshold. */
  static RankingCut at(double at, List<QualityRanking.Item> items) {
    ConfusionCounts confusion = new ConfusionCounts();
    items.forEach(item -> confusion.add(item.score() >= at, item.bad(), item.weight()));
    return new RankingCut(at, confusion.precision(), confusion.recall(), confusion.f1());
  }

  /** The reason why labels cannot decide, or null if they can. */
  static @Nullable String tooFew(List<QualityRanking.Item> items) {
    long right = items.stream().filter(QualityRanking.Item::bad).count();
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
   * Returns the threshold with the best F1, in hundredths from above 0 to 1, or the given one if no
   * other is better. If a range of thresholds is equally good, returns its middle, because later
   * labels lie on both sides.
   */
  static RankingCut bestF1(RankingCut before, List<QualityRanking.Item> items) {
    List<RankingCut> cuts =
        IntStream.rangeClosed(1, 100).mapToObj(cut -> at(cut / 100.0, items)).toList();
    double top = cuts.stream().mapToDouble(cut -> value(cut.f1)).max().orElse(0);
    if (value(before.f1) > top - ROUNDING) {
      return before;
    }
    RankingCut nearest = before;
    for (int first = 0; first < cuts.size(); first++) {
      int last = first;
      while (last < cuts.size() && value(cuts.get(last).f1) > top - ROUNDING) {
        last++;
      }
      if (last > first) {
        RankingCut middle = cuts.get((first + last - 1) / 2);
        boolean nearer = Math.abs(middle.at - before.at) < Math.abs(nearest.at - before.at);
        nearest = nearest.equals(before) || nearer ? middle : nearest;
        first = last;
      }
    }
    return nearest;
  }

  /**
   * Returns the highest quality, in steps of one half, below which the claim has the required
   * precision, or null if there is none. If no page lies between it and lower thresholds, returns
   * their middle.
   */
  static @Nullable RankingCut highest(double precision, List<QualityRanking.Item> items) {
    for (int halves = 200; halves >= 1; halves--) {
      RankingCut cut = below(halves / 2.0, items);
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

  private boolean claimsAs(RankingCut other) {
    return precision.equals(other.precision) && recall.equals(other.recall);
  }

  /** The claim about all pages below a quality, if scores are 100 − quality. */
  static RankingCut below(double quality, List<QualityRanking.Item> items) {
    RankingCut cut = at(Math.nextUp(100 - quality), items); // strictly below
    return new RankingCut(quality, cut.precision, cut.recall, cut.f1);
  }

  private static double value(ShareEstimate estimate) {
    return estimate.value() == null ? 0 : estimate.value();
  }

  /** The figures in words. */
  String figures() {
    return String.format(Locale.ROOT, "precision %s, recall %s", precision, recall);
  }
}
