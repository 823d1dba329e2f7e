package dev.winnow.beam.job;

import dev.winnow.corpus.PageKin;
import dev.winnow.line.PageLine;
import dev.winnow.line.PageRejectedException;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.PageSink;
import dev.winnow.report.html.ReportTally;
import dev.winnow.sites.PageTies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores the pages of an input file as they are read, writes each page at once and counts every
 * record.
 */
final class UnitSink implements PageSink {
  private final PageLine line;
  private final UnitOutputs outputs;
  private final Map<Integer, PageTies> ties;
  private final ReportTally tally = new ReportTally();
  private int pages; // of the unit, before this one

  /**
   * A sink for one input file.
   *
   * @param pages of the unit that were scored before
   * @param ties of pages of the unit, by their ordinals
   */
  UnitSink(PageLine line, UnitOutputs outputs, int pages, Map<Integer, PageTies> ties) {
    this.line = line;
    this.outputs = outputs;
    this.pages = pages;
    this.ties = ties;
  }

  @Override
  public void page(Page page) {
    ScoreCounters.page();
    PageTies known = ties.getOrDefault(pages, PageTies.NONE);
    PageLine.Result result;
    try {
      result = line.score(page, known);
    } catch (PageRejectedException e) {
      rejected(e.rejected());
      return;
    }
    if (result.document().text().isBlank()) {
      skipped(page.origin(), SkipReason.EMPTY);
    } else {
      scored(result, known.kin());
    }
  }

  private void scored(PageLine.Result result, @Nullable PageKin kin) {
    pages++;
    try {
      tally.add(outputs.add(result));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of the output: the unit fails and is tried again
    }
    if (kin != null) {
      tally.addClustered(kin.kind().word());
    }
    ScoreCounters.scored(result.scored());
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

  /** Pages of the unit that were scored so far. */
  int pages() {
    return pages;
  }

  /** The counts of the file. */
  ReportTally tally() {
    return tally;
  }
}
