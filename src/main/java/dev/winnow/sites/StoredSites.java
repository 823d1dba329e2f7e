package dev.winnow.sites;

import dev.winnow.model.result.Verdict;
import dev.winnow.packing.StoredList;
import dev.winnow.packing.StoredText;
import dev.winnow.sites.SiteSummary.MarkCount;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The summary of a site as parts of a run send it to each other. */
public final class StoredSites {
  private static final Verdict[] VERDICTS = Verdict.values();

  private StoredSites() {}

  /** Writes a summary. */
  public static void write(DataOutputStream out, SiteSummary site) throws IOException {
    StoredText.write(out, site.site());
    out.writeLong(site.pages());
    out.writeLong(site.words());
    for (Verdict verdict : VERDICTS) {
      out.writeLong(site.verdicts().getOrDefault(verdict, 0L));
    }
    counts(out, site.flagged());
    counts(out, site.unmeasured());
    out.writeInt(site.qualities().size());
    for (Map.Entry<Integer, Long> quality : site.qualities().entrySet()) {
      out.writeInt(quality.getKey());
      out.writeLong(quality.getValue());
    }
    out.writeInt(site.marks().size());
    for (MarkCount count : site.marks().values()) {
      StoredFacts.write(out, count.mark());
      out.writeLong(count.pages());
    }
    StoredList.write(out, site.sample(), StoredFacts::write);
    StoredList.write(out, site.worst(), StoredFacts::write);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the stream holds something else, or ends within it
   */
  public static SiteSummary read(DataInputStream in) throws IOException {
    String site = StoredText.read(in);
    long pages = in.readLong();
    long words = in.readLong();
    SortedMap<Verdict, Long> verdicts = new TreeMap<>();
    for (Verdict verdict : VERDICTS) {
      long count = in.readLong();
      if (count > 0) {
        verdicts.put(verdict, count);
      }
    }
    SortedMap<String, Long> flagged = counts(in);
    SortedMap<String, Long> unmeasured = counts(in);
    SortedMap<Integer, Long> qualities = new TreeMap<>();
    for (int left = StoredList.length(in, StoredList.MOST); left > 0; left--) {
      qualities.put(in.readInt(), in.readLong());
    }
    SortedMap<String, MarkCount> marks = new TreeMap<>();
    for (int left = StoredList.length(in, StoredList.MOST); left > 0; left--) {
      PageMark mark = StoredFacts.mark(in);
      marks.put(mark.sharedKey(), new MarkCount(mark, in.readLong()));
    }
    return new SiteSummary(
        site, pages, words, verdicts, flagged, unmeasured, qualities, marks, pages(in), pages(in));
  }

  private static void counts(DataOutputStream out, SortedMap<String, Long> counts)
      throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      StoredText.write(out, count.getKey());
      out.writeLong(count.getValue());
    }
  }

  private static SortedMap<String, Long> counts(DataInputStream in) throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int left = StoredList.length(in, StoredList.MOST); left > 0; left--) {
      counts.put(StoredText.read(in), in.readLong());
    }
    return counts;
  }

  private static List<PageFacts> pages(DataInputStream in) throws IOException {
    return StoredList.read(in, StoredList.MOST, StoredFacts::read);
  }
}
