package dev.winnow.beam.sites;

import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.model.Document;
import dev.winnow.model.result.Scored;
import dev.winnow.sites.PageFacts;
import dev.winnow.sites.PageFactsReader;
import dev.winnow.sites.SharedLinks;
import dev.winnow.sites.SharedMark;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The facts of the pages of one part: stored beside its rows, and read again for its sites. */
public final class UnitFacts implements Closeable {
  private final FactsFile.Writer facts;
  private final MarkUses uses;

  /**
   * Facts of the part with a label.
   *
   * @param uses where the marks of its pages go
   */
  public UnitFacts(UnitFiles files, String label, MarkUses uses) {
    this.facts = new FactsFile.Writer(files, label);
    this.uses = uses;
  }

  /** Sends the marks of a part whose facts stand in the output already. */
  public static void send(OutputFolder folder, String label, MarkUses uses) throws IOException {
    try (FactsFile.Reader facts = new FactsFile.Reader(folder, label)) {
      for (PageFacts page = facts.next(); page != null; page = facts.next()) {
        uses.add(page);
      }
    }
    uses.send();
  }

  /** Adds the next page of the part. */
  public void add(Scored scored, Document document) throws IOException {
    PageFacts page = PageFactsReader.read(scored, document);
    facts.add(page);
    uses.add(page);
  }

  @Override
  public void close() throws IOException {
    uses.send();
    facts.close();
  }

  /**
   * The pages of a part whose affiliate ids other owners' sites have too, by their ordinals.
   *
   * @param shared marks on the sites of several owners
   */
  public static Map<Integer, SharedLinks> shared(
      OutputFolder folder, String label, Map<String, SharedMark.Counted> shared)
      throws IOException {
    Map<Integer, SharedLinks> links = new TreeMap<>();
    if (shared.isEmpty()) {
      return links;
    }
    try (FactsFile.Reader facts = new FactsFile.Reader(folder, label)) {
      int ordinal = 0;
      for (PageFacts page = facts.next(); page != null; page = facts.next()) {
        SharedLinks found = SharedLinks.of(page, shared);
        if (found != null) {
          links.put(ordinal, found);
        }
        ordinal++;
      }
    }
    return links;
  }

  /** Adds the pages of a part to their sites. */
  public static void collect(OutputFolder folder, String label, SitePart.Collector sites)
      throws IOException {
    try (FactsFile.Reader facts = new FactsFile.Reader(folder, label)) {
      for (PageFacts page = facts.next(); page != null; page = facts.next()) {
        sites.add(page);
      }
    }
  }
}
