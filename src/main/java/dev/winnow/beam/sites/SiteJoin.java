package dev.winnow.beam.sites;

import dev.winnow.beam.kin.PackedCoder;
import dev.winnow.policy.SiteRule;
import dev.winnow.sites.SharedMark;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Top;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/** From the sites of parts to the lines of all sites, and the worst of them for the report. */
public final class SiteJoin
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionView<List<SiteLine>>> {
  private static final long serialVersionUID = 1L;
  static final int MOST_LINES = 50; // each some kilobytes of the report's page

  private final SitePlan plan;
  private final PCollectionView<Map<String, SharedMark.Counted>> shared;
  private final List<String> signals;
  private final RuleSource rule;

  /** Where a worker gets the rule for blocklists from. */
  @FunctionalInterface
  public interface RuleSource extends Serializable {
    /** The rule; null if the policy has none. */
    @Nullable SiteRule rule();
  }

  /**
   * A join under a plan.
   *
   * @param shared marks on the sites of several owners
   * @param signals ids of the signals whose shares are told
   */
  public SiteJoin(
      SitePlan plan,
      PCollectionView<Map<String, SharedMark.Counted>> shared,
      List<String> signals,
      RuleSource rule) {
    this.plan = plan;
    this.shared = shared;
    this.signals = List.copyOf(signals);
    this.rule = rule;
  }

  @Override
  public PCollectionView<List<SiteLine>> expand(PCollection<KV<Integer, byte[]>> parts) {
    return parts
        .apply("By site", Combine.perKey(new SumSites()))
        .apply(
            "Sites",
            ParDo.of(new WriteSites(plan.folder(), shared, signals, rule)).withSideInputs(shared))
        .setCoder(PackedCoder.of(SiteLine.class))
        .apply("Worst", Top.of(MOST_LINES, new WorstLast()).asSingletonView());
  }

  /** Puts sites with more flagged pages behind those with fewer, as {@link Top} asks for it. */
  private static final class WorstLast implements Comparator<SiteLine>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<SiteLine> WORST_FIRST =
        SiteLine.worstFirst(SiteLine::flagged, SiteLine::site);

    @Override
    public int compare(SiteLine one, SiteLine other) {
      return WORST_FIRST.compare(other, one);
    }
  }
}
