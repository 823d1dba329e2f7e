package dev.winnow.sites;

import dev.winnow.model.result.Verdict;
import dev.winnow.policy.SiteRule;
import dev.winnow.score.WilsonInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is reported.
 *
 * @param summary of its pages
 * @param shared marks on other owners' sites too, those on most first
 * @param blocked why the site belongs on a blocklist, or null
 */
public record SiteCard(SiteSummary summary, List<SharedCount> shared, @Nullable String blocked) {
  private static final int MOST_SHARED = 10;
  private static final int MOST_REASONS = 3;

  /** A mark of the site that other owners' sites have too. */
  public record SharedCount(SiteSummary.MarkCount count, SharedMark.Counted sites) {}

  /** Copies the list. */
  public SiteCard {
    shared = List.copyOf(shared);
  }

  /**
   * The card of a site.
   *
   * @param marks marks on the sites of several owners, by their keys
   * @param rule of the policy for blocklists, or null
   */
  public static SiteCard of(
      SiteSummary summary, Map<String, SharedMark.Counted> marks, @Nullable SiteRule rule) {
    List<SharedCount> shared = new ArrayList<>();
    summary
        .marks()
        .forEach(
            (key, count) -> {
              SharedMark.Counted sites = marks.get(key);
              if (sites != null) {
                shared.add(new SharedCount(count, sites));
              }
            });
    Comparator<SharedCount> widest =
        Comparator.comparingInt((SharedCount one) -> one.sites().owners()).reversed();
    shared.sort(widest.thenComparing(one -> one.count().mark().sharedKey()));
    return new SiteCard(
        summary, shared.subList(0, Math.min(MOST_SHARED, shared.size())), blocked(summary, rule));
  }

  /** Share of the pages on which a signal was measured that it flagged; null if there is none. */
  public @Nullable WilsonInterval flagged(String signal) {
    long measured = measured(signal);
    return measured == 0 ? null : WilsonInterval.of(count(summary.flagged(), signal), measured);
  }

  /** Pages on which a signal was measured. */
  public long measured(String signal) {
    return summary.pages() - count(summary.unmeasured(), signal);
  }

  /** Shared marks of a kind. */
  public List<SharedCount> shared(PageMark.Kind kind) {
    return shared.stream().filter(one -> one.count().mark().kind() == kind).toList();
  }

  private static <K> long count(Map<K, Long> counts, K key) {
    return Objects.requireNonNullElse(counts.get(key), 0L);
  }

  private static @Nullable String blocked(SiteSummary summary, @Nullable SiteRule rule) {
    long judged = summary.judged();
    long rejected = count(summary.verdicts(), Verdict.REJECT);
    if (rule == null || judged < rule.pages()) {
      return null;
    }
    WilsonInterval share = WilsonInterval.of(rejected, judged);
    if (share.low() < rule.rejected()) {
      return null;
    }
    StringBuilder reason =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d of %d pages rejected (95%% interval from %.0f%%)",
                rejected,
                judged,
                100 * share.low()));
    Comparator<Map.Entry<String, Long>> most = Map.Entry.comparingByValue();
    summary.flagged().entrySet().stream()
        .filter(flag -> !flag.getKey().equals(SiteSummary.ANY))
        .sorted(most.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_REASONS)
        .forEach(
            flag -> reason.append("; ").append(flag.getKey()).append(' ').append(flag.getValue()));
    return reason.toString();
  }
}
