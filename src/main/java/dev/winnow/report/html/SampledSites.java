package dev.winnow.report.html;

import dev.winnow.corpus.StableHash;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts by site: all sites up to a cap, and beyond it the sites with the lowest hashes.
 *
 * <p>A site that stays was never dropped before, because the lowest hashes of all are the lowest of
 * each part. So every count shown is exact, in any order and sharding; only the choice of sites is
 * a sample.
 */
final class SampledSites {
  private final int cap;
  private final Map<String, SiteCount> sites = new HashMap<>();
  private long threshold = Long.MAX_VALUE; // sites with this hash or a higher one are dropped

  SampledSites(int cap) {
    this.cap = cap;
  }

  void add(SiteCount count) {
    if (StableHash.of(count.site()) >= threshold) {
      return;
    }
    sites.merge(count.site(), count, SiteCount::plus);
    if (sites.size() >= 2 * cap) {
      prune();
    }
  }

  void merge(SampledSites other) {
    lower(other.threshold);
    other.sites.values().forEach(this::add);
  }

  /** Takes over the lowest hash that another part dropped. */
  void lower(long hash) {
    threshold = Math.min(threshold, hash);
    sites.keySet().removeIf(site -> StableHash.of(site) >= threshold);
  }

  private void prune() {
    if (sites.size() > cap) {
      lower(
          sites.keySet().stream().map(StableHash::of).sorted().skip(cap).findFirst().orElseThrow());
    }
  }

  /** Sites by flagged pages, then by name. */
  List<SiteCount> worst() {
    prune();
    Comparator<SiteCount> flaggedFirst = Comparator.comparingLong(SiteCount::flagged).reversed();
    return sites.values().stream().sorted(flaggedFirst.thenComparing(SiteCount::site)).toList();
  }

  int cap() {
    return cap;
  }

  /** Lowest hash that was dropped, or the highest number if every site is listed. */
  long threshold() {
    prune();
    return threshold;
  }
}
