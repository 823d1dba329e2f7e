package dev.winnow.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows that the report lists: all of them up to a cap, then a sample that depends neither on
 * order nor on sharding.
 *
 * <p>Sequential Poisson sampling (Ohlsson 1998): every row has a fixed rank, a number in (0, 1)
 * from the hash of its id divided by a weight, and the lowest ranks stay. A row among the lowest of
 * all is among the lowest of any part, so parts merge exactly, and the first rank that fell out
 * gives the chance of every row to be here. Pages that stand out rank before all others; of the
 * rest, pages of low quality weigh more, because that is where the judgement is in doubt.
 */
final class SampledRows {
  private static final double HEAVIEST =
      10; // weight of an unflagged page of quality 0, to 1 at 100

  /** A crawl may hold a record twice; then its shard tells, and not which came first. */
  private static final Comparator<IndexRow> BY_ID =
      Comparator.comparing(IndexRow::id)
          .thenComparing(IndexRow::shard)
          .thenComparing(IndexRow::digest);

  private final int cap;
  private final List<Ranked> kept = new ArrayList<>();
  private double dropped = Double.POSITIVE_INFINITY;

  SampledRows(int cap) {
    this.cap = cap;
  }

  void add(IndexRow row) {
    offer(new Ranked(rank(row), row));
  }

  void merge(SampledRows other) {
    other.kept.forEach(this::offer);
    lower(other.dropped);
  }

  /** Takes over the lowest rank that fell out elsewhere. */
  void lower(double rank) {
    dropped = Math.min(dropped, rank);
  }

  private void offer(Ranked row) {
    kept.add(row);
    if (kept.size() >= 2 * cap) { // seldom, so that a row costs a constant number of comparisons
      prune();
    }
  }

  private void prune() {
    kept.sort(Comparator.comparingDouble(Ranked::rank).thenComparing(Ranked::row, BY_ID));
    if (kept.size() > cap) {
      lower(kept.get(cap).rank());
      kept.subList(cap, kept.size()).clear();
    }
  }

  /** The rows by site and URL, which packs best. */
  List<IndexRow> rows() {
    prune();
    return kept.stream()
        .map(Ranked::row)
        .sorted(
            Comparator.comparing(IndexRow::siteOrNone)
                .thenComparing(IndexRow::url)
                .thenComparing(BY_ID))
        .toList();
  }

  int cap() {
    return cap;
  }

  /** Lowest rank that fell out, or infinity where every row is here. */
  double dropped() {
    prune();
    return dropped;
  }

  /** How many pages the row stands for: 1 over the chance that it is here. */
  double represents(IndexRow row) {
    boolean first = row.standsOut();
    double threshold = first ? dropped : dropped - 1;
    return 1 / Math.min(1, threshold * (first ? 1 : weight(row)));
  }

  private static double rank(IndexRow row) {
    double unit = StableHash.unit(row.id());
    return row.standsOut() ? unit : 1 + unit / weight(row);
  }

  private static double weight(IndexRow row) {
    return HEAVIEST - (HEAVIEST - 1) * row.quality() / 100;
  }

  private record Ranked(double rank, IndexRow row) {}
}
