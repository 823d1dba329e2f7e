package dev.winnow.beam.job;

import dev.winnow.beam.kin.UnitSketches;
import dev.winnow.beam.sites.UnitFacts;
import dev.winnow.beam.store.BeamFile;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.line.PageLine;
import dev.winnow.model.Origin;
import dev.winnow.model.Rejected;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.report.html.ReportTally;
import dev.winnow.runs.InputRef;
import dev.winnow.sites.PageTies;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a unit and writes what becomes of their pages. It holds the tools of a line:
 * use one instance per thread.
 */
final class UnitScorer {
  private final UnitRecipe recipe;
  private final PageLine line;
  private final ReadOptions options;

  UnitScorer(UnitRecipe recipe) {
    this.recipe = recipe;
    this.line = recipe.settings().line();
    this.options = recipe.settings().readOptions();
  }

  /**
   * Scores the pages of a unit.
   *
   * @param sketches if pages are compared: where those of its pages go
   * @param facts if sites are told: where those of its pages go
   * @param ties of pages of the unit, by their ordinals
   */
  ReportTally score(
      WorkUnit unit,
      UnitFiles files,
      @Nullable UnitSketches sketches,
      @Nullable UnitFacts facts,
      Map<Integer, PageTies> ties)
      throws IOException {
    ReportTally tally = new ReportTally();
    int pages = 0;
    try (UnitOutputs outputs = new UnitOutputs(recipe, files, unit.label(), sketches, facts)) {
      for (InputRef input : unit.files()) {
        UnitSink sink = new UnitSink(line, outputs, pages, ties);
        outputs.begin(input);
        read(input, sink);
        outputs.end(input, sink.tally());
        tally.merge(sink.tally());
        pages = sink.pages();
        ScoreCounters.read(input);
      }
    }
    return tally;
  }

  private void read(InputRef input, UnitSink sink) throws IOException {
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
