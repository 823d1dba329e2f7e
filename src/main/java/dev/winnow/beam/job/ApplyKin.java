package dev.winnow.beam.job;

import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageKin;
import dev.winnow.policy.PolicyException;
import dev.winnow.report.RowJudge;
import dev.winnow.report.html.ReportTally;
import dev.winnow.runs.OutputFormat;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is said across pages into the rows of a unit. A unit of pages that stand alone stays
 * as it is. The rows of others are judged again from what they hold; formats whose rows do not hold
 * all of that are written by scoring the unit a second time.
 */
final class ApplyKin extends DoFn<KV<String, CoGbkResult>, ReportTally> {
  /** The units with their tallies. */
  static final TupleTag<KV<WorkUnit, ReportTally>> UNITS = new TupleTag<>() {};

  /** What is said of their pages. */
  static final TupleTag<PageKin> KIN = new TupleTag<>() {};

  private final ScorerSettings settings;
  private final OutputFolder folder;
  private final boolean rowsAlone;
  private final ScoreUnit again;

  private transient @Nullable RowJudge judge;

  /**
   * A step of a job.
   *
   * @param again scores a unit a second time
   */
  ApplyKin(
      ScorerSettings settings,
      OutputFolder folder,
      EnumSet<OutputFormat> formats,
      ScoreUnit again) {
    this.settings = settings;
    this.folder = folder;
    this.rowsAlone = formats.equals(EnumSet.of(OutputFormat.JSONL));
    this.again = again;
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
  public void process(@Element KV<String, CoGbkResult> unit, OutputReceiver<ReportTally> tallies)
      throws IOException {
    KV<WorkUnit, ReportTally> scored = unit.getValue().getOnly(UNITS);
    Map<Integer, PageKin> kin = new TreeMap<>();
    unit.getValue().getAll(KIN).forEach(page -> kin.put(page.ordinal(), page));
    if (kin.isEmpty()) {
      tallies.output(scored.getValue());
      return;
    }
    UnitFiles files = new UnitFiles(folder);
    ReportTally tally;
    if (judge == null) {
      tally = again.score(scored.getKey(), files, null, kin);
    } else {
      KinRows rows = new KinRows(unit.getKey(), folder, files, judge, kin);
      tally = rows.rewrite(scored.getValue());
    }
    files.commit();
    tallies.output(tally);
  }
}
