package dev.winnow.beam.job;

import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.sites.SitePart;
import dev.winnow.beam.sites.SitePlan;
import dev.winnow.beam.sites.UnitFacts;
import dev.winnow.beam.store.RunFolders;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.policy.PolicyException;
import dev.winnow.report.RowJudge;
import dev.winnow.runs.RunProvenance;
import dev.winnow.runs.StoredUnit;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/** Judges the rows of earlier runs under another policy, without reading the crawl again. */
final class JudgeAgain extends DoFn<StoredUnit, PackedTally> {
  /** The tallies of the units. */
  static final TupleTag<PackedTally> TALLIES = new TupleTag<>() {};

  /** The sites of their pages. */
  static final TupleTag<KV<Integer, byte[]>> SITES = new TupleTag<>() {};

  private final PolicySource policy;
  private final RunFolders runs;
  private final RunProvenance provenance;
  private final SitePlan plan;

  private transient @Nullable RowJudge judge;

  JudgeAgain(PolicySource policy, RunFolders runs, RunProvenance provenance, SitePlan plan) {
    this.policy = policy;
    this.runs = runs;
    this.provenance = provenance;
    this.plan = plan;
  }

  /** Reads the policy, once per worker thread. */
  @Setup
  public void setup() throws PolicyException {
    judge = new RowJudge(policy.read());
  }

  /** Judges the rows of one unit. */
  @ProcessElement
  public void process(@Element StoredUnit unit, MultiOutputReceiver out) throws IOException {
    if (judge == null) {
      throw new IllegalStateException("setup comes first");
    }
    UnitFiles files = new UnitFiles(runs.run(provenance.run()));
    StoredPart part = new StoredPart(unit, runs.run(unit.run()), files, provenance);
    part.inputs();
    part.rows(judge);
    part.rejects();
    part.sketches();
    files.commit();
    SitePart.Collector sites = new SitePart.Collector(plan.slices(), out.get(SITES));
    UnitFacts.collect(plan.folder(), unit.label(), sites);
    sites.send();
    out.get(TALLIES).output(new PackedTally(part.tally()));
  }
}
