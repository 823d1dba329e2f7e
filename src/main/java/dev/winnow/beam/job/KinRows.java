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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes the rows, cards and facts of a unit: pages with ties get what is said of them and are
 * judged again, all others stay as they are. The cards waited for this, so that they are packed for
 * browsers once.
 */
final class KinRows {
  private final String label;
  private final OutputFolder folder;
  private final UnitFiles files;
  private final RowJudge judge;
  private final Map<Integer, PageTies> ties;
  private final SitePart.Collector sites;
  private final boolean kept;

  /**
   * The rows of a unit.
   *
   * @param kept whether a later run reads the facts
   */
  KinRows(
      String label,
      OutputFolder folder,
      UnitFiles files,
      RowJudge judge,
      Map<Integer, PageTies> ties,
      SitePart.Collector sites,
      boolean kept) {
    this.label = label;
    this.folder = folder;
    this.files = files;
    this.judge = judge;
    this.ties = ties;
    this.sites = sites;
    this.kept = kept;
  }

  /** Whether the rows of these formats hold what a page is judged by. */
  static boolean enough(Set<OutputFormat> formats) {
    return formats.equals(EnumSet.of(OutputFormat.JSONL));
  }

  /** Writes the files and adds the pages to their sites; returns the tally as it is then. */
  PackedTally complete(PackedTally before) throws IOException {
    StoredCards cards =
        new StoredCards(
            label, ShardForm.WAITING, name -> folder.find(OutputFolder.KEPT_UNFINISHED + name));
    if (!ties.isEmpty()) {
      return new PackedTally(rewrite(cards, before.tally()));
    }
    for (StoredShard shard = cards.nextShard(); shard != null; shard = cards.nextShard()) {
      write(shard);
    }
    UnitFacts.collect(folder, label, sites);
    return before;
  }

  private void write(StoredShard shard) throws IOException {
    shard.write(name -> files.create(RunPlace.REPORT + name));
  }

  private ReportTally rewrite(StoredCards cards, ReportTally before) throws IOException {
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
          byte[] line = present(rows.nextLine());
          PageFacts known = present(facts.next());
          PageTies page = ties.get(ordinal);
          if (page == null) {
            out.add(line);
            add(known, factsOut);
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
          add(judged(known, judgement), factsOut);
        }
        write(shard);
      }
      if (rows.nextLine() != null) {
        throw lacks();
      }
    }
    ReportTally tally = before.without(formerly);
    now.forEach(tally::add);
    kinds.forEach(tally::addClustered);
    return tally;
  }

  private void add(PageFacts page, FactsFile.@Nullable Writer facts) throws IOException {
    if (facts != null) {
      facts.add(page);
    }
    sites.add(page);
  }

  private <T> T present(@Nullable T part) throws IOException {
    if (part == null) {
      throw lacks();
    }
    return part;
  }

  private IOException lacks() {
    return new IOException("part " + label + " lacks a part of its report");
  }

  /** Facts under the judgement that their row has now. */
  static PageFacts judged(PageFacts page, PageJudgement judgement) {
    return page.judged(
        judgement.reportedQuality(), judgement.verdict(), judgement.flags(), judgement.signals());
  }
}
