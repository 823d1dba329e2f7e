package dev.winnow.report.html;

import dev.winnow.corpus.StableHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows that the report lists: all rows up to a cap, and beyond it a sample that depends neither
 * on order nor on sharding.
 *
 * <p>Sequential Poisson sampling (Ohlsson 1998): every row has a fixed rank, the hash of its id as
 * a number in (0, 1) divided by a weight; the rows with the lowest ranks stay. A row among the
 * lowest of all is among the lowest of its part, so parts merge exactly. The lowest rank that was
 * dropped gives the inclusion probability of every row. Pages to review first rank before all
 * others; among the rest, pages of low quality have a greater weight, because their judgement is in
 * doubt.
 */
final class SampledRows {
  private static final double HEAVIEST =
      10; // weight of an unflagged page of quality 0, to 1 at 100

  /** If a crawl holds a record twice, its shard decides and not the order of arrival. */
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

  /** Takes rows away, as far as they are kept. */
  void remove(List<IndexRow> rows) {
    SortedMap<IndexRow, Integer> gone = new TreeMap<>(BY_ID);
    rows.forEach(row -> gone.merge(row, 1, Integer::sum));
    kept.removeIf(
        row -> {
          int left = gone.getOrDefault(row.row(), 0);
          gone.computeIfPresent(row.row(), (key, times) -> times - 1);
          return left > 0;
        });
  }

  void merge(SampledRows other) {
    other.kept.forEach(this::offer);
    lower(other.dropped);
  }

  /** Takes over the lowest rank that another part dropped. */
  void lower(double rank) {
    dropped = Math.min(dropped, rank);
  }

  private void offer(Ranked row) {
    if (row.rank() >= dropped) {
      return;
    }
    kept.add(row);
    if (kept.size() >= 2 * cap) { // rarely, so a row costs constant time
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

  /** The rows by site and URL, an order that compresses best. */
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

  /** Lowest rank that was dropped, or infinity if every row is listed. */
  double dropped() {
    prune();
    return dropped;
  }

  /** Number of pages that the row represents: 1 / its inclusion probability. */
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
    return row.hasQuality() ? HEAVIEST - (HEAVIEST - 1) * row.quality() / 100 : 1;
  }

  private record Ranked(double rank, IndexRow row) {}
}
