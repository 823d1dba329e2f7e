package dev.winnow.beam.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.sites.FactsFile;
import dev.winnow.beam.sites.SitePart;
import dev.winnow.beam.sites.UnitFacts;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageKin;
import dev.winnow.report.KinFields;
import dev.winnow.report.RowJudge;
import dev.winnow.report.StoredRows;
import dev.winnow.report.html.IndexRow;
import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.ShardForm;
import dev.winnow.report.html.StoredCards;
import dev.winnow.report.html.StoredShard;
import dev.winnow.runs.OutputFormat;
import dev.winnow.score.PageJudgement;
import dev.winnow.sites.PageFacts;
import dev.winnow.sites.PageTies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes the rows, cards and facts of a unit: pages with ties get what is said of them and are
 * judged again, all others stay as they are. The cards waited for this, so that they are packed for
 * browsers once.
 */
final class KinRows {
  private final OutputFolder folder;
  private final RowJudge judge;
  private final boolean kept;

  /**
   * The rows of a run.
   *
   * @param kept whether a later run reads the facts
   */
  KinRows(OutputFolder folder, RowJudge judge, boolean kept) {
    this.folder = folder;
    this.judge = judge;
    this.kept = kept;
  }

  /** Whether the rows of these formats hold what a page is judged by. */
  static boolean enough(Set<OutputFormat> formats) {
    return formats.equals(EnumSet.of(OutputFormat.JSONL));
  }

  /** Writes the files of a unit and adds its pages to their sites; returns its tally then. */
  PackedTally complete(TiedUnit unit) throws IOException {
    UnitFiles files = new UnitFiles(folder);
    StoredCards cards =
        new StoredCards(
            unit.label(),
            ShardForm.WAITING,
            name -> folder.find(OutputFolder.KEPT_UNFINISHED + name));
    PackedTally tally = unit.tally();
    if (unit.ties().isEmpty()) {
      for (StoredShard shard = cards.nextShard(); shard != null; shard = cards.nextShard()) {
        write(shard, files);
      }
      UnitFacts.collect(folder, unit.label(), unit.sites());
    } else {
      tally = new PackedTally(rewrite(unit, cards, files));
    }
    files.commit();
    return tally;
  }

  private static void write(StoredShard shard, UnitFiles files) throws IOException {
    shard.write(name -> files.create(RunPlace.REPORT + name));
  }

  private ReportTally rewrite(TiedUnit unit, StoredCards cards, UnitFiles files)
      throws IOException {
    String label = unit.label();
    List<IndexRow> formerly = new ArrayList<>(); // pages with ties
    List<IndexRow> now = new ArrayList<>();
    List<String> kinds = new ArrayList<>(); // of clusters, a page each
    String place = RunPlace.SCORES.at(label);
    try (StoredRows rows = new StoredRows(place, folder.open(place));
        FactsFile.Reader facts = new FactsFile.Reader(folder, label);
        FactsFile.Writer factsOut = kept ? new FactsFile.Writer(files, label) : null;
        StoredRows.Writer out = new StoredRows.Writer(files.create(place))) {
      int ordinal = 0;
      for (StoredShard shard = cards.nextShard(); shard != null; shard = cards.nextShard()) {
        for (int i = 0; i < shard.count(); i++, ordinal++) {
          byte[] line = present(rows.nextLine(), label);
          PageFacts known = present(facts.next(), label);
          PageTies page = unit.ties().get(ordinal);
          if (page == null) {
            out.add(line);
            add(known, unit.sites(), factsOut);
            continue;
          }
          ObjectNode card = shard.card(i);
          formerly.add(shard.row(card));
          ObjectNode row = rows.row(line);
          KinFields.apply(page, row, card);
          PageJudgement judgement = judge.judge(row);
          judge.apply(row, judgement);
          now.add(shard.replace(i, card, judgement, judge.policy()));
          PageKin kin = page.kin();
          if (kin != null) {
            kinds.add(kin.kind().word());
          }
          out.add(row);
          add(judged(known, judgement), unit.sites(), factsOut);
        }
        write(shard, files);
      }
      if (rows.nextLine() != null) {
        throw lacks(label);
      }
    }
    ReportTally tally = unit.tally().tally().without(formerly);
    now.forEach(tally::add);
    kinds.forEach(tally::addClustered);
    return tally;
  }

  private static void add(
      PageFacts page, SitePart.Collector sites, FactsFile.@Nullable Writer facts)
      throws IOException {
    if (facts != null) {
      facts.add(page);
    }
    sites.add(page);
  }

  private static <T> T present(@Nullable T part, String label) throws IOException {
    if (part == null) {
      throw lacks(label);
    }
    return part;
  }

  private static IOException lacks(String label) {
    return new IOException("part " + label + " lacks a part of its report");
  }

  /** Facts under the judgement that their row has now. */
  static PageFacts judged(PageFacts page, PageJudgement judgement) {
    return page.judged(
        judgement.reportedQuality(), judgement.verdict(), judgement.flags(), judgement.signals());
  }
}
