package dev.winnow.beam.job;

import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.kin.KinPlan;
import dev.winnow.beam.kin.UnitSketches;
import dev.winnow.beam.sites.MarkUses;
import dev.winnow.beam.sites.UnitFacts;
import dev.winnow.beam.store.DoneUnits;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageSketcher;
import dev.winnow.report.html.ReportTally;
import dev.winnow.sites.SiteUse;
import java.io.IOException;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/**
 * Reads, scores and writes a unit in one step, so that no page crosses to another worker; the
 * outputs are a tally and, if pages are compared with each other, the entries of their sketches. A
 * second attempt at a unit replaces its files with the same bytes. If the end of the run has begun,
 * the units are whole and their counts are kept as one: they pass as they are.
 */
final class ScoreUnit extends DoFn<WorkUnit, KV<String, KV<WorkUnit, PackedTally>>> {
  /** The units with their tallies, by label. */
  static final TupleTag<KV<String, KV<WorkUnit, PackedTally>>> TALLIES = new TupleTag<>() {};

  /** The entries of the pages of a unit. */
  static final TupleTag<KV<Integer, byte[]>> ENTRIES = new TupleTag<>() {};

  /** On which sites the marks of its pages stand. */
  static final TupleTag<KV<String, SiteUse>> USES = new TupleTag<>() {};

  private final UnitRecipe recipe;
  private final DoneUnits done;
  private final KinPlan plan;

  private transient @Nullable UnitScorer scorer;
  private transient @Nullable PageSketcher sketcher;
  private transient boolean over;

  ScoreUnit(UnitRecipe recipe, DoneUnits done, KinPlan plan) {
    this.recipe = recipe;
    this.done = done;
    this.plan = plan;
  }

  /** Builds the scorer, once per worker thread. */
  @Setup
  public void setup() throws IOException {
    over = recipe.isOver();
    if (over) {
      return;
    }
    ScorerSettings settings = recipe.settings();
    scorer = recipe.scorer();
    sketcher = settings.acrossPages() ? new PageSketcher(settings.anchors()) : null;
  }

  /** Scores the pages of one unit. */
  @ProcessElement
  public void process(@Element WorkUnit unit, MultiOutputReceiver out) throws IOException {
    PackedTally tally = over ? new PackedTally(new ReportTally()) : resumed(unit, out);
    if (tally == null) {
      tally = fresh(unit, out);
    }
    out.get(TALLIES).output(KV.of(unit.label(), KV.of(unit, tally)));
  }

  /** The counts of a unit that an earlier start of this run has done, or null. */
  private @Nullable PackedTally resumed(WorkUnit unit, MultiOutputReceiver out) throws IOException {
    byte[] before = done.find(unit.label());
    if (before == null) {
      return null;
    }
    unit.files().forEach(ScoreCounters::resumed);
    if (sketcher != null) {
      UnitSketches.send(unit.label(), plan, out.get(ENTRIES));
      UnitFacts.send(recipe.folder(), unit.label(), new MarkUses(out.get(USES)));
    }
    return new PackedTally(before);
  }

  private PackedTally fresh(WorkUnit unit, MultiOutputReceiver out) throws IOException {
    if (scorer == null) {
      throw new IllegalStateException("setup comes first");
    }
    UnitFiles files = new UnitFiles(recipe.folder());
    UnitSketches sketches = null;
    UnitFacts facts = null;
    if (sketcher != null) {
      sketches = new UnitSketches(sketcher, files, unit.label(), plan, out.get(ENTRIES));
      facts = new UnitFacts(files, unit.label(), new MarkUses(out.get(USES)));
    }
    PackedTally tally = new PackedTally(scorer.score(unit, files, sketches, facts, Map.of()));
    files.commit();
    done.add(unit.label(), tally.bytes());
    return tally;
  }
}
