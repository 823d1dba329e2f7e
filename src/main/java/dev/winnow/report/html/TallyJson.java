package dev.winnow.report.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.model.result.Verdict;
import dev.winnow.packing.PackedData;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A tally as packed JSON, for its transport between machines. */
public final class TallyJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TallyJson() {}

  /** Packs a tally into some 80 bytes per row. */
  public static byte[] write(ReportTally tally) throws IOException {
    return PackedData.pack(MAPPER.writeValueAsBytes(State.of(tally)));
  }

  /**
   * Unpacks a tally.
   *
   * @throws IOException if {@link #write} did not make the bytes
   */
  public static ReportTally read(byte[] bytes) throws IOException {
    byte[] json = PackedData.unpack(bytes, Integer.MAX_VALUE);
    return MAPPER.readValue(json, State.class).tally();
  }

  private record State(
      int maxRows,
      int maxSites,
      long words,
      Map<ReportTally.Facet, Map<String, Long>> counts,
      Map<Verdict, long[]> histogram,
      double droppedRank,
      long droppedHash,
      List<SiteCount> sites,
      List<IndexRow> rows) {

    static State of(ReportTally tally) {
      Map<ReportTally.Facet, Map<String, Long>> counts = new EnumMap<>(ReportTally.Facet.class);
      for (ReportTally.Facet facet : ReportTally.Facet.values()) {
        counts.put(facet, tally.counts(facet));
      }
      Map<Verdict, long[]> histogram = new EnumMap<>(Verdict.class);
      for (Verdict verdict : Verdict.values()) {
        histogram.put(verdict, tally.histogram(verdict));
      }
      return new State(
          tally.rows().cap(),
          tally.sites().cap(),
          tally.words(),
          counts,
          histogram,
          tally.rows().dropped(),
          tally.sites().threshold(),
          tally.worstSites(),
          tally.listed());
    }

    ReportTally tally() {
      ReportTally tally = new ReportTally(maxRows, maxSites);
      tally.addWords(words);
      counts.forEach((facet, map) -> map.forEach((key, n) -> tally.count(facet, key, n)));
      histogram.forEach(tally::add);
      tally.rows().lower(droppedRank);
      tally.sites().lower(droppedHash);
      sites.forEach(tally.sites()::add);
      rows.forEach(tally.rows()::add);
      return tally;
    }
  }
}
