package dev.winnow.sites;

import dev.winnow.corpus.StableHash;
import dev.winnow.web.HostNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On whose sites a mark stands. Parts add up in any order; of more than {@link #MOST_OWNERS} owners
 * those with the smallest hashes are kept, which are the same however the parts are cut.
 *
 * @param owners uses by the hash of the owner
 */
public record SharedMark(SortedMap<Long, SiteUse> owners) {
  /** Owners that are counted. */
  public static final int MOST_OWNERS = 1_000;

  /** Sites that are named. */
  private static final int MOST_NAMED = 5;

  /** A use on one site. */
  public static SharedMark of(SiteUse use) {
    return new SharedMark(new TreeMap<>(Map.of(hash(use.site()), use)));
  }

  /** No use. */
  public static SharedMark none() {
    return new SharedMark(new TreeMap<>());
  }

  private static long hash(String site) {
    return StableHash.of(HostNames.name(site));
  }

  /** Adds another part. */
  public SharedMark plus(SharedMark other) {
    SortedMap<Long, SiteUse> sum = new TreeMap<>(owners);
    other.owners.forEach((owner, use) -> sum.merge(owner, use, SiteUse::first));
    while (sum.size() > MOST_OWNERS) {
      sum.remove(sum.lastKey());
    }
    return new SharedMark(sum);
  }

  /** The mark with the uses that are named alone, and the number of all. */
  public Counted counted() {
    return new Counted(owners.size(), owners.values().stream().limit(MOST_NAMED + 1).toList());
  }

  /**
   * A mark as pages and sites are told of it.
   *
   * @param owners number of owners, {@link #MOST_OWNERS} at most
   * @param uses some of them
   */
  public record Counted(int owners, List<SiteUse> uses) {
    /** Copies the uses. */
    public Counted {
      uses = List.copyOf(uses);
    }

    /** Whether it stands on sites of several owners. */
    public boolean shared() {
      return owners > 1;
    }

    /** Uses on sites of other owners than a site's. */
    public List<SiteUse> others(String site) {
      String own = HostNames.name(site);
      return uses.stream()
          .filter(use -> !Objects.equals(HostNames.name(use.site()), own))
          .limit(MOST_NAMED)
          .toList();
    }
  }
}
