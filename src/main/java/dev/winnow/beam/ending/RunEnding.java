package dev.winnow.beam.ending;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.report.PrometheusMetrics;
import dev.winnow.report.RunInfo;
import dev.winnow.report.RunJson;
import dev.winnow.report.RunTotals;
import dev.winnow.report.html.ReportTally;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run behind its report: rows are arranged, run.json is written, and what only an
 * unfinished run needs is deleted.
 *
 * <p>It moves rows from part to part, after which no unit can be gone on with. So it first keeps
 * the tally, all that it works with: a run that stops from here on needs no unit again, and each
 * step may be done twice. Nothing that a run goes on with is deleted before run.json is there.
 */
public record RunEnding(OutputFolder folder, RunInfo info) {
  private static final String TALLY = OutputFolder.KEPT_UNFINISHED + "tally";

  /** The tally of a run that stopped in its end; null if it did not come so far. */
  public @Nullable PackedTally begun() throws IOException {
    try (InputStream in = folder.find(TALLY)) {
      return new PackedTally(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /**
   * Whether the rows of a run may be moved already, so that no unit may be touched: an engine that
   * starts its job again comes to the units first. Rows of incremental runs are not moved.
   */
  public static boolean movesRows(OutputFolder folder, boolean incremental) throws IOException {
    return !incremental && folder.holds(TALLY);
  }

  /** Ends the run. */
  public void end(PackedTally packed) throws IOException {
    byte[] bytes = packed.bytes();
    folder.write(TALLY, out -> out.write(bytes));
    ReportTally tally = packed.tally();
    if (!info.incremental()) {
      new LeadRows(folder).arrange();
    }
    String ended = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString();
    metrics(RunJson.totals(tally, RunJson.seconds(info.started(), ended)));
    folder.write(RunPlace.RUN.every(), out -> RunJson.write(out, tally, info, ended));
    if (!info.incremental()) {
      folder.clearSketches();
    }
    folder.clearUnfinished();
  }

  private void metrics(RunTotals totals) throws IOException {
    String output = info.options().getOrDefault("output", folder.path());
    String text = new PrometheusMetrics(output).run(totals).text();
    folder.write(RunPlace.METRICS.every(), out -> out.write(text.getBytes(UTF_8)));
  }
}
