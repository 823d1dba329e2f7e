package dev.winnow.report.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts by site: of all sites up to a cap, then of those with the lowest hash.
 *
 * <p>A site that stays was never out, because the lowest of all are the lowest of any part. So
 * every count shown is exact, in any order and sharding; only the choice of sites is a sample.
 */
final class SampledSites {
  private final int cap;
  private final Map<String, SiteCount> sites = new HashMap<>();
  private long threshold = Long.MAX_VALUE; // hashes from here on are out

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

  /** Takes over the lowest hash that fell out elsewhere. */
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

  /** Lowest hash that fell out, or the highest of all numbers where every site is here. */
  long threshold() {
    prune();
    return threshold;
  }
}
