package dev.winnow.beam.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.beam.sites.FactsFile;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageKin;
import dev.winnow.report.KinFields;
import dev.winnow.report.RowJudge;
import dev.winnow.report.StoredRows;
import dev.winnow.report.html.ReportShards;
import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.StoredCards;
import dev.winnow.score.PageJudgement;
import dev.winnow.sites.PageFacts;
import dev.winnow.sites.PageTies;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows, cards and facts of a unit anew: pages with ties get what is said of them and are
 * judged again, all others stay as they are.
 */
final class KinRows {
  private final String label;
  private final OutputFolder folder;
  private final UnitFiles files;
  private final RowJudge judge;
  private final Map<Integer, PageTies> ties;

  KinRows(
      String label,
      OutputFolder folder,
      UnitFiles files,
      RowJudge judge,
      Map<Integer, PageTies> ties) {
    this.label = label;
    this.folder = folder;
    this.files = files;
    this.judge = judge;
    this.ties = ties;
  }

  /** Writes the files; returns the tally, with the records that became no rows as before. */
  ReportTally rewrite(ReportTally before) throws IOException {
    ReportTally tally = before.withoutPages();
    ReportShards shards = new ReportShards(label, name -> files.create("report/" + name));
    String place = "scores/part-" + label + ".jsonl";
    try (StoredRows rows = new StoredRows(place, folder.open(place));
        StoredCards cards = new StoredCards(label, name -> folder.find("report/" + name));
        FactsFile.Reader facts = new FactsFile.Reader(folder, label);
        FactsFile.Writer factsOut = new FactsFile.Writer(files, label);
        StoredRows.Writer out = new StoredRows.Writer(files.create(place))) {
      int ordinal = 0;
      for (byte[] line = rows.nextLine(); line != null; line = rows.nextLine(), ordinal++) {
        PageTies page = ties.get(ordinal);
        PageFacts known = present(facts.next());
        if (page == null) {
          tally.add(shards.add(present(cards.nextCopy())));
          out.add(line);
        } else {
          ObjectNode card = present(cards.next());
          ObjectNode row = rows.row(line);
          KinFields.apply(page, row, card);
          PageJudgement judgement = judge.judge(row);
          judge.apply(row, judgement);
          tally.add(shards.add(card, judgement, judge.policy()));
          PageKin kin = page.kin();
          if (kin != null) {
            tally.addClustered(kin.kind().word());
          }
          known = judged(known, judgement);
          out.add(row);
        }
        factsOut.add(known);
      }
    }
    shards.close();
    return tally;
  }

  private <T> T present(@Nullable T part) throws IOException {
    if (part == null) {
      throw new IOException("part " + label + " lacks a part of its report");
    }
    return part;
  }

  /** Facts under the judgement that their row has now. */
  static PageFacts judged(PageFacts page, PageJudgement judgement) {
    return page.judged(
        judgement.reportedQuality(), judgement.verdict(), judgement.flags(), judgement.signals());
  }
}
