package dev.winnow.beam.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.beam.sites.FactsFile;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.SketchFile;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.naming.EnumWords;
import dev.winnow.report.InputEntries;
import dev.winnow.report.InputEntry;
import dev.winnow.report.RowJudge;
import dev.winnow.report.StoredRows;
import dev.winnow.report.html.IndexRow;
import dev.winnow.report.html.ReportShards;
import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.ShardForm;
import dev.winnow.report.html.StoredCards;
import dev.winnow.runs.RunProvenance;
import dev.winnow.runs.StoredUnit;
import dev.winnow.score.PageJudgement;
import dev.winnow.sites.PageFacts;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Copies a part of an earlier run into a new run: rows, report cards and rejects stream from the
 * old files into new ones, one at a time. Rows of files that were read again since are left out.
 */
final class StoredPart {
  private final StoredUnit unit;
  private final OutputFolder from;
  private final UnitFiles files;
  private final RunProvenance provenance;
  private final Set<String> names;
  private final ReportTally tally = new ReportTally();

  StoredPart(StoredUnit unit, OutputFolder from, UnitFiles files, RunProvenance provenance) {
    this.unit = unit;
    this.from = from;
    this.files = files;
    this.provenance = provenance;
    this.names = new HashSet<>(unit.files());
  }

  /** The tally of the part. */
  ReportTally tally() {
    return tally;
  }

  /** Copies the counts of each file: no policy decides what is skipped or rejected. */
  void inputs() throws IOException {
    try (InputEntries in = new InputEntries(from.open(RunPlace.INPUTS.at(unit.part())));
        InputEntries.Writer out =
            new InputEntries.Writer(files.create(RunPlace.INPUTS.at(unit.label())))) {
      for (InputEntry entry = in.next(); entry != null; entry = in.next()) {
        if (names.contains(entry.name())) {
          out.add(entry.judgedAgain(provenance.run(), unit.label(), provenance.policy()));
          for (Map.Entry<String, Long> skipped : entry.skipped().entrySet()) {
            tally.add(known(SkipReason.class, skipped.getKey(), entry), skipped.getValue());
          }
          for (Map.Entry<String, Long> rejected : entry.rejected().entrySet()) {
            tally.add(known(Rejected.Code.class, rejected.getKey(), entry), rejected.getValue());
          }
          ScoreCounters.judgedAgain();
        }
      }
    }
  }

  /** Judges every row with its card and its facts. */
  void rows(RowJudge judge) throws IOException {
    String old = RunPlace.SCORES.at(unit.part());
    if (!from.holds(old)) {
      return; // no page of the part was scored
    }
    ReportShards shards =
        new ReportShards(
            unit.label(), ShardForm.SCRIPT, name -> files.create(RunPlace.REPORT + name));
    try (StoredRows rows = new StoredRows(old, from.open(old));
        FactsFile.Reader facts = new FactsFile.Reader(from, unit.part());
        FactsFile.Writer factsOut = new FactsFile.Writer(files, unit.label());
        StoredRows.Writer out =
            new StoredRows.Writer(files.create(RunPlace.SCORES.at(unit.label())))) {
      StoredCards cards =
          new StoredCards(unit.part(), ShardForm.SCRIPT, name -> from.find(RunPlace.REPORT + name));
      for (ObjectNode row = rows.next(); row != null; row = rows.next()) {
        ObjectNode card = cards.next();
        PageFacts page = facts.next(); // null if the earlier run scored page by page
        if (card == null) {
          throw new IOException(
              "run " + unit.run() + " lacks a part of its report; add --reprocess=all");
        }
        if (names.contains(row.path("source").path("file").asText())) {
          PageJudgement judgement = judge.judge(row);
          judge.apply(row, judgement);
          out.add(row);
          if (page != null) {
            factsOut.add(KinRows.judged(page, judgement));
          }
          IndexRow index = shards.add(card, judgement, judge.policy());
          tally.add(index);
          if (row.path("cluster").isObject()) {
            tally.addClustered(row.path("cluster").path("kind").asText());
          }
          ScoreCounters.judged(index.verdict(), index.flags());
        }
      }
    }
    shards.close();
  }

  /** Copies the rejects unchanged. */
  void rejects() throws IOException {
    String old = RunPlace.REJECTS.at(unit.part());
    if (!from.holds(old)) {
      return;
    }
    try (StoredRows rows = new StoredRows(old, from.open(old));
        StoredRows.Writer out =
            new StoredRows.Writer(files.create(RunPlace.REJECTS.at(unit.label())))) {
      for (ObjectNode row = rows.next(); row != null; row = rows.next()) {
        if (names.contains(row.path("file").asText())) {
          out.add(row);
        }
      }
    }
  }

  /** Copies the sketches, by which pages of later runs find these. */
  void sketches() throws IOException {
    String old = RunPlace.SKETCHES.at(unit.part());
    if (!from.holds(old)) {
      return; // the earlier run scored page by page
    }
    try (SketchFile.Reader pages = new SketchFile.Reader(from.open(old));
        SketchFile.Writer out =
            new SketchFile.Writer(files.create(RunPlace.SKETCHES.at(unit.label())))) {
      for (PageRecord page = pages.next(); page != null; page = pages.next()) {
        if (names.contains(page.file())) {
          out.add(page);
        }
      }
    }
  }

  /** The constant of a word that a later version may have written. */
  private <E extends Enum<E>> E known(Class<E> type, String word, InputEntry entry)
      throws IOException {
    E constant = EnumWords.find(type, word);
    if (constant == null) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s of run %s counts %s of %s, which this version does not know;"
                  + " add --reprocess=all",
              RunPlace.INPUTS.at(unit.part()),
              unit.run(),
              word,
              entry.name()));
    }
    return constant;
  }
}
