package dev.winnow.beam.job;

import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.sites.MarkUses;
import dev.winnow.beam.sites.SitePart;
import dev.winnow.beam.sites.SitePlan;
import dev.winnow.beam.sites.UnitFacts;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageDoorway;
import dev.winnow.corpus.PageKin;
import dev.winnow.policy.PolicyException;
import dev.winnow.report.RowJudge;
import dev.winnow.runs.OutputFormat;
import dev.winnow.sites.PageTies;
import dev.winnow.sites.SharedMark;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is said across pages into the rows of a unit. A unit of pages that stand alone stays
 * as it is. The rows of others are judged again from what they hold; formats whose rows do not hold
 * all of that are written by scoring the unit a second time.
 */
final class ApplyKin extends DoFn<KV<String, CoGbkResult>, PackedTally> {
  /** The units with their tallies. */
  static final TupleTag<KV<WorkUnit, PackedTally>> UNITS = new TupleTag<>() {};

  /** What is said of their pages. */
  static final TupleTag<PageKin> KIN = new TupleTag<>() {};

  /** What is said of those that are doorways. */
  static final TupleTag<PageDoorway> DOORWAYS = new TupleTag<>() {};

  /** The tallies of the units. */
  static final TupleTag<PackedTally> TALLIES = new TupleTag<>() {};

  /** The sites of their pages. */
  static final TupleTag<KV<Integer, byte[]>> SITES = new TupleTag<>() {};

  private final ScorerSettings settings;
  private final OutputFolder folder;
  private final boolean rowsAlone;
  private final ScoreUnit again;
  private final SitePlan plan;
  private final PCollectionView<Map<String, SharedMark.Counted>> shared;
  private final boolean kept;

  private transient @Nullable RowJudge judge;

  /**
   * A step of a job.
   *
   * @param again scores a unit a second time
   * @param shared marks on the sites of several owners
   * @param kept whether later runs read what is stored beside the rows
   */
  ApplyKin(
      ScorerSettings settings,
      OutputFolder folder,
      EnumSet<OutputFormat> formats,
      ScoreUnit again,
      SitePlan plan,
      PCollectionView<Map<String, SharedMark.Counted>> shared,
      boolean kept) {
    this.settings = settings;
    this.folder = folder;
    this.rowsAlone = KinRows.enough(formats);
    this.again = again;
    this.plan = plan;
    this.shared = shared;
    this.kept = kept;
  }

  /** Reads the policy, or builds a line, once per worker thread. */
  @Setup
  public void setup() throws PolicyException {
    if (rowsAlone) {
      judge = new RowJudge(settings.policy().read());
    } else {
      again.setup();
    }
  }

  /** Completes one unit. */
  @ProcessElement
  public void process(ProcessContext context, MultiOutputReceiver out) throws IOException {
    String label = context.element().getKey();
    CoGbkResult known = context.element().getValue();
    Map<Integer, PageTies> ties = new TreeMap<>();
    known.getAll(KIN).forEach(page -> ties.merge(page.ordinal(), PageTies.of(page), PageTies::and));
    known
        .getAll(DOORWAYS)
        .forEach(page -> ties.merge(page.ordinal(), PageTies.of(page), PageTies::and));
    UnitFacts.shared(folder, label, context.sideInput(shared))
        .forEach((page, links) -> ties.merge(page, PageTies.of(links), PageTies::and));
    KV<WorkUnit, PackedTally> scored = known.getOnly(UNITS);
    SitePart.Collector sites = new SitePart.Collector(plan.slices(), out.get(SITES));
    UnitFiles files = new UnitFiles(folder);
    PackedTally tally = scored.getValue();
    if (judge != null) {
      tally = new KinRows(label, folder, files, judge, ties, sites, kept).complete(tally);
      files.commit();
    } else {
      if (!ties.isEmpty()) {
        UnitFacts facts = new UnitFacts(files, label, MarkUses.known());
        tally = new PackedTally(again.score(scored.getKey(), files, null, facts, ties));
        files.commit();
      }
      UnitFacts.collect(folder, label, sites);
    }
    sites.send();
    out.get(TALLIES).output(tally);
  }
}
