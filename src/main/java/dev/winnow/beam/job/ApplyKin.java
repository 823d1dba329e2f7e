package dev.winnow.beam.job;

import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.sites.MarkUses;
import dev.winnow.beam.sites.SitePart;
import dev.winnow.beam.sites.SitePlan;
import dev.winnow.beam.sites.UnitFacts;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageDoorway;
import dev.winnow.corpus.PageKin;
import dev.winnow.policy.PolicyException;
import dev.winnow.report.RowJudge;
import dev.winnow.sites.PageTies;
import dev.winnow.sites.SharedMark;
import java.io.IOException;
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

  private final UnitRecipe recipe;
  private final SitePlan plan;
  private final PCollectionView<Map<String, SharedMark.Counted>> shared;

  private transient TiedUnit.@Nullable Completion completion;

  /**
   * A step of a job.
   *
   * @param shared marks on the sites of several owners
   */
  ApplyKin(
      UnitRecipe recipe, SitePlan plan, PCollectionView<Map<String, SharedMark.Counted>> shared) {
    this.recipe = recipe;
    this.plan = plan;
    this.shared = shared;
  }

  /** Reads the policy, or builds a scorer, once per worker thread. */
  @Setup
  public void setup() throws PolicyException, IOException {
    if (recipe.isOver()) {
      completion = TiedUnit::tally;
    } else if (KinRows.enough(recipe.formats())) {
      RowJudge judge = new RowJudge(recipe.settings().policy().read());
      completion = new KinRows(recipe.folder(), judge, recipe.incremental())::complete;
    } else {
      UnitScorer scorer = recipe.scorer();
      completion = unit -> scoredAgain(unit, scorer);
    }
  }

  /** Completes one unit. */
  @ProcessElement
  public void process(ProcessContext context, MultiOutputReceiver out) throws IOException {
    if (completion == null) {
      throw new IllegalStateException("setup comes first");
    }
    CoGbkResult known = context.element().getValue();
    KV<WorkUnit, PackedTally> scored = known.getOnly(UNITS);
    Map<Integer, PageTies> ties = ties(scored.getKey(), known, context.sideInput(shared));
    SitePart.Collector sites = new SitePart.Collector(plan.slices(), out.get(SITES));
    PackedTally tally =
        completion.complete(new TiedUnit(scored.getKey(), scored.getValue(), ties, sites));
    sites.send();
    out.get(TALLIES).output(tally);
  }

  /** What is said of the pages of a unit, by their ordinals. */
  private Map<Integer, PageTies> ties(
      WorkUnit unit, CoGbkResult known, Map<String, SharedMark.Counted> marks) throws IOException {
    Map<Integer, PageTies> ties = new TreeMap<>();
    known.getAll(KIN).forEach(page -> ties.merge(page.ordinal(), PageTies.of(page), PageTies::and));
    known
        .getAll(DOORWAYS)
        .forEach(page -> ties.merge(page.ordinal(), PageTies.of(page), PageTies::and));
    UnitFacts.shared(recipe.folder(), unit.label(), marks)
        .forEach((page, links) -> ties.merge(page, PageTies.of(links), PageTies::and));
    return ties;
  }

  private PackedTally scoredAgain(TiedUnit unit, UnitScorer scorer) throws IOException {
    PackedTally tally = unit.tally();
    if (!unit.ties().isEmpty()) {
      UnitFiles files = new UnitFiles(recipe.folder());
      UnitFacts facts = new UnitFacts(files, unit.label(), MarkUses.known());
      tally = new PackedTally(scorer.score(unit.unit(), files, null, facts, unit.ties()));
      files.commit();
    }
    UnitFacts.collect(recipe.folder(), unit.label(), unit.sites());
    return tally;
  }
}
