package dev.winnow.beam.job;

import dev.winnow.beam.kin.UnitSketches;
import dev.winnow.beam.sites.UnitFacts;
import dev.winnow.beam.store.DolmaPaths;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.line.PageLine;
import dev.winnow.model.Rejected;
import dev.winnow.model.result.Verdict;
import dev.winnow.report.DolmaDocuments;
import dev.winnow.report.DolmaRows;
import dev.winnow.report.InputEntries;
import dev.winnow.report.RejectRows;
import dev.winnow.report.ScoreRows;
import dev.winnow.report.html.IndexRow;
import dev.winnow.report.html.ReportShards;
import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.ShardForm;
import dev.winnow.report.parquet.ParquetScoreRows;
import dev.winnow.runs.BuildVersion;
import dev.winnow.runs.InputRef;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.RunProvenance;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.CorpusSignals;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open files of one unit: each row is written as soon as it exists and is not kept in memory.
 */
final class UnitOutputs implements Closeable {
  private final UnitFiles files;
  private final Set<OutputFormat> formats;
  private final String label;
  private final RunProvenance provenance;
  private final InputEntries.Writer inputs;
  private final ReportShards shards;
  private final @Nullable UnitSketches sketches;
  private final @Nullable UnitFacts facts;
  private @Nullable ScoreRows scores;
  private final @Nullable ParquetScoreRows columns;
  private @Nullable RejectRows rejects;
  private @Nullable DolmaRows dolma;
  private @Nullable DolmaDocuments kept;
  private String place = ""; // of the Dolma files of the input at hand

  /**
   * Opens the files of a unit.
   *
   * @param sketches if pages are compared: then cards wait for what is said across pages
   */
  UnitOutputs(
      UnitRecipe recipe,
      UnitFiles files,
      String label,
      @Nullable UnitSketches sketches,
      @Nullable UnitFacts facts)
      throws IOException {
    this.sketches = sketches;
    this.facts = facts;
    this.files = files;
    this.provenance = recipe.provenance();
    this.formats = recipe.formats();
    this.label = label;
    this.inputs = new InputEntries.Writer(files.create(RunPlace.INPUTS.at(label)));
    this.columns =
        formats.contains(OutputFormat.PARQUET)
            ? new ParquetScoreRows(
                files.create(RunPlace.COLUMNS.at(label)),
                ScoreRows.SCHEMA,
                BuildVersion.VERSION,
                CorpusSignals.names().stream().map(SignalCard::id).sorted().toList())
            : null;
    this.shards =
        sketches != null && KinRows.enough(formats)
            ? new ReportShards(
                label, ShardForm.WAITING, name -> files.create(OutputFolder.KEPT_UNFINISHED + name))
            : new ReportShards(
                label, ShardForm.SCRIPT, name -> files.create(RunPlace.REPORT + name));
  }

  /** Starts the next input file; Dolma has one output file for each that holds a page. */
  void begin(InputRef input) throws IOException {
    endFile();
    place = DolmaPaths.of(input.name());
  }

  /** Writes the counts of an input file, or of this part of it. */
  void end(InputRef input, ReportTally tally) throws IOException {
    if (!input.isMissing()) {
      inputs.add(provenance.entry(input, label, tally));
    }
  }

  /** Writes a page and returns its row of the report's index. */
  IndexRow add(PageLine.Result page) throws IOException {
    if (formats.contains(OutputFormat.JSONL)) {
      scores().add(page.scored());
    }
    if (columns != null) {
      columns.add(page.scored());
    }
    if (formats.contains(OutputFormat.DOLMA)) {
      dolma().add(page.scored(), page.document());
    }
    if (formats.contains(OutputFormat.KEPT) && page.scored().verdict() == Verdict.KEEP) {
      kept().add(page.scored(), page.document());
    }
    if (sketches != null) {
      sketches.add(page.scored(), page.document(), page.words());
    }
    if (facts != null) {
      facts.add(page.scored(), page.document());
    }
    return shards.add(page.scored(), page.document().text());
  }

  /** Writes a reject; a unit without rejects writes no reject file. */
  void add(Rejected rejected) throws IOException {
    if (rejects == null) {
      rejects = new RejectRows(files.create(RunPlace.REJECTS.at(label)));
    }
    rejects.add(rejected);
  }

  /**
   * The score lines of the unit; a unit without any leaves no file, since some loaders fail on one.
   */
  private ScoreRows scores() throws IOException {
    if (scores == null) {
      scores = new ScoreRows(files.create(RunPlace.SCORES.at(label)), BuildVersion.VERSION);
    }
    return scores;
  }

  private DolmaRows dolma() throws IOException {
    if (dolma == null) {
      dolma =
          new DolmaRows(
              files.create(RunPlace.DOCUMENTS.at(place)),
              files.create(RunPlace.ATTRIBUTES.at(place)));
    }
    return dolma;
  }

  private DolmaDocuments kept() throws IOException {
    if (kept == null) {
      kept = new DolmaDocuments(files.create(RunPlace.KEPT.at(place)), true);
    }
    return kept;
  }

  private void endFile() throws IOException {
    if (kept != null) {
      kept.close();
      kept = null;
    }
    if (dolma != null) {
      dolma.close();
      dolma = null;
    }
  }

  @Override
  public void close() throws IOException {
    endFile();
    inputs.close();
    shards.close();
    if (sketches != null) {
      sketches.close();
    }
    if (facts != null) {
      facts.close();
    }
    if (scores != null) {
      scores.close();
    }
    if (columns != null) {
      columns.close();
    }
    if (rejects != null) {
      rejects.close();
    }
  }
}
