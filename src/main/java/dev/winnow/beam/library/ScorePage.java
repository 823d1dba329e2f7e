package dev.winnow.beam.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.beam.job.ScoreCounters;
import dev.winnow.beam.job.ScorerSettings;
import dev.winnow.line.PageLine;
import dev.winnow.line.PageRejectedException;
import dev.winnow.model.Page;
import dev.winnow.model.SkipReason;
import dev.winnow.model.result.Scored;
import dev.winnow.report.ScoreRows;
import dev.winnow.runs.BuildVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.Row;
import org.jspecify.annotations.Nullable;

/** Scores one page of another pipeline. */
final class ScorePage extends DoFn<Page, Row> {
  private static final long serialVersionUID = 1L;

  private final ScorerSettings settings;
  private transient @Nullable PageLine line;

  ScorePage(ScorerSettings settings) {
    this.settings = settings;
  }

  /** Builds the line, once per worker thread. */
  @Setup
  public void setup() {
    line = settings.line();
  }

  /** Sends a page to one of the two outputs. */
  @ProcessElement
  public void process(@Element Page page, MultiOutputReceiver rows) throws IOException {
    if (line == null) {
      throw new IllegalStateException("setup comes first");
    }
    try {
      PageLine.Result result = line.score(page);
      if (result.document().text().isBlank()) {
        ScoreCounters.skipped(SkipReason.EMPTY);
        rows.get(ScorePages.REJECTS)
            .output(reject(page, SkipReason.EMPTY.word(), "no text at all"));
        return;
      }
      ScoreCounters.scored(result.scored());
      rows.get(ScorePages.SCORES).output(row(result.scored()));
    } catch (PageRejectedException e) {
      ScoreCounters.rejected(e.rejected());
      rows.get(ScorePages.REJECTS)
          .output(reject(page, e.rejected().code().word(), e.rejected().message()));
    }
  }

  private static Row row(Scored scored) throws IOException {
    return Row.withSchema(ScorePages.SCORE)
        .addValues(scored.page().id(), scored.page().url(), scored.reportedQuality())
        .addValues(scored.verdict().word(), scored.flags(), json(scored))
        .build();
  }

  private static Row reject(Page page, String code, String message) {
    return Row.withSchema(ScorePages.REJECT)
        .addValues(page.id(), page.url(), code, message)
        .build();
  }

  private static String json(Scored scored) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (ScoreRows rows = new ScoreRows(line, BuildVersion.VERSION)) {
      rows.add(scored);
    }
    return line.toString(UTF_8).stripTrailing();
  }
}
