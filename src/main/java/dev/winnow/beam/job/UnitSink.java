package dev.winnow.beam.job;

import dev.winnow.line.PageLine;
import dev.winnow.line.PageRejectedException;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.PageSink;
import dev.winnow.report.html.ReportTally;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Scores the pages of an input file as they are read, writes each page at once and counts every
 * record.
 */
final class UnitSink implements PageSink {
  private final PageLine scorer;
  private final UnitOutputs outputs;
  private final ReportTally tally = new ReportTally();

  UnitSink(PageLine scorer, UnitOutputs outputs) {
    this.scorer = scorer;
    this.outputs = outputs;
  }

  @Override
  public void page(Page page) {
    ScoreCounters.page();
    try {
      PageLine.Result result = scorer.score(page);
      if (result.document().text().isBlank()) {
        skipped(page.origin(), SkipReason.EMPTY);
        return;
      }
      tally.add(outputs.add(result));
      ScoreCounters.scored(result.scored());
    } catch (PageRejectedException e) {
      rejected(e.rejected());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void skipped(Origin origin, SkipReason reason) {
    tally.add(reason);
    ScoreCounters.skipped(reason);
  }

  @Override
  public void rejected(Rejected rejected) {
    try {
      outputs.add(rejected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tally.add(rejected.code());
    ScoreCounters.rejected(rejected);
  }

  /** The counts of the file. */
  ReportTally tally() {
    return tally;
  }
}
