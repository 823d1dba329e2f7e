package dev.winnow.beam.job;

import dev.winnow.beam.store.BeamFile;
import dev.winnow.beam.store.DoneUnits;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.line.PageLine;
import dev.winnow.model.Origin;
import dev.winnow.model.Rejected;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.TallyJson;
import dev.winnow.runs.InputRef;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.RunProvenance;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.jspecify.annotations.Nullable;

/**
 * Reads, scores and writes a unit in one step, so that no page crosses to another worker; the
 * output is a tally. A second attempt at a unit replaces its files with the same bytes.
 */
final class ScoreUnit extends DoFn<WorkUnit, ReportTally> {
  private final ScorerSettings settings;
  private final OutputFolder folder;
  private final EnumSet<OutputFormat> formats;
  private final RunProvenance making;
  private final DoneUnits done;

  private transient @Nullable PageLine scorer;
  private transient @Nullable ReadOptions options;

  ScoreUnit(
      ScorerSettings settings,
      OutputFolder folder,
      EnumSet<OutputFormat> formats,
      RunProvenance making,
      DoneUnits done) {
    this.settings = settings;
    this.folder = folder;
    this.formats = formats;
    this.making = making;
    this.done = done;
  }

  /** Builds the line, once per worker thread. */
  @Setup
  public void setup() {
    scorer = settings.scorer();
    options = settings.readOptions();
  }

  /** Scores the pages of one unit. */
  @ProcessElement
  public void process(@Element WorkUnit unit, OutputReceiver<ReportTally> tallies)
      throws IOException {
    if (scorer == null || options == null) {
      throw new IllegalStateException("setup comes first");
    }
    byte[] before = done.find(unit.label());
    if (before != null) {
      unit.files().forEach(ScoreCounters::resumed);
      tallies.output(TallyJson.read(before));
      return;
    }
    UnitFiles files = new UnitFiles(folder);
    ReportTally tally = new ReportTally();
    try (UnitOutputs outputs = new UnitOutputs(files, unit, formats, making)) {
      for (InputRef input : unit.files()) {
        UnitSink sink = new UnitSink(scorer, outputs);
        outputs.begin(input);
        read(input, sink, options);
        outputs.end(input, sink.tally());
        tally.merge(sink.tally());
        ScoreCounters.read(input);
      }
    }
    files.commit();
    done.add(unit.label(), TallyJson.write(tally));
    tallies.output(tally);
  }

  private static void read(InputRef input, UnitSink sink, ReadOptions options) throws IOException {
    try {
      if (input.isMissing()) {
        throw new FileNotFoundException(input.reason());
      }
      BeamFile file = new BeamFile(input);
      if (input.isWhole()) {
        CrawlFiles.read(file, options, sink);
      } else {
        CrawlFiles.readRange(file, input.from(), input.to(), options, sink);
      }
    } catch (FileNotFoundException e) {
      sink.rejected(
          new Rejected(
              Rejected.Stage.READ,
              new Origin(input.name(), 0, null),
              Rejected.Code.FILE_UNREADABLE,
              String.valueOf(e.getMessage())));
    }
  }
}
