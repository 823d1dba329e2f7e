package dev.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.model.result.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTallyTest {
  private static final int CAP_ROWS = 60;
  private static final int CAP_SITES = 20;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderAndShardingDoNotShow(long seed) throws IOException {
    List<IndexRow> rows = new ArrayList<>(rows(500));
    byte[] expected = json(tally(rows));
    Random random = new Random(seed);
    Collections.shuffle(rows, random);
    List<ReportTally> parts = new ArrayList<>();
    for (int from = 0; from < rows.size(); ) {
      int to = Math.min(rows.size(), from + 1 + random.nextInt(120));
      parts.add(TallyJson.read(TallyJson.write(tally(rows.subList(from, to)))));
      from = to;
    }
    while (parts.size() > 1) {
      ReportTally last = parts.remove(parts.size() - 1);
      parts.get(random.nextInt(parts.size())).merge(last);
    }
    assertArrayEquals(expected, json(parts.get(0)), "seed " + seed);
  }

  @Test
  void copiesOfARecordAreListedByShard() throws IOException {
    IndexRow first = row(7, "u0-0");
    IndexRow second = row(7, "u1-0");
    byte[] expected = json(tally(List.of(first, second)));
    assertArrayEquals(expected, json(tally(List.of(second, first))));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 50})
  void pagesThatAreJudgedAgainCountAsTheyAreNow(int pages) throws IOException {
    List<IndexRow> former = rows(pages);
    List<IndexRow> now = former.stream().map(ReportTallyTest::judgedAgain).toList();
    List<IndexRow> changed = former.stream().filter(row -> !now.contains(row)).toList();
    assertTrue(!changed.isEmpty() && changed.size() < pages, "some change");
    ReportTally before = tally(former);
    byte[] unchanged = json(before);
    ReportTally after = before.without(changed);
    changed.stream().map(ReportTallyTest::judgedAgain).forEach(after::add);
    assertArrayEquals(json(tally(now)), json(after));
    assertArrayEquals(unchanged, json(before));
  }

  @Test
  void countsPagesByType() {
    ReportTally tally = tally(rows(500));
    assertEquals(Map.of("product", 167L, "article", 333L), tally.counts(ReportTally.Facet.TYPE));
  }

  @Test
  void countsAreExactPastTheCaps() {
    List<IndexRow> rows = rows(500);
    ReportTally tally = tally(rows);
    assertEquals(500, tally.total(ReportTally.Facet.VERDICT));
    assertEquals(CAP_ROWS, tally.listed().size());
    assertEquals(CAP_SITES, tally.worstSites().size());
    for (SiteCount site : tally.worstSites()) {
      long pages = rows.stream().filter(r -> r.siteOrNone().equals(site.site())).count();
      assertEquals(pages, site.pages(), site.site());
    }
    long binned =
        java.util.Arrays.stream(Verdict.values())
            .flatMapToLong(v -> java.util.Arrays.stream(tally.histogram(v)))
            .sum();
    assertEquals(500, binned);
  }

  /** An undecided page has an inner quality of 100, from which nothing was taken. */
  @Test
  void undecidedPagesHaveNoQuality() throws IOException {
    IndexRow judged = row(300, "u0-0"); // of quality 30
    ReportTally tally = tally(List.of(judged, undecided(judged)));
    SiteCount site = tally.worstSites().get(0);
    assertEquals(2, site.pages());
    assertEquals(30.0, site.meanQuality());
    assertNull(tally(List.of(undecided(judged))).worstSites().get(0).meanQuality());
    ReportTally read = TallyJson.read(TallyJson.write(tally));
    assertEquals(30.0, read.worstSites().get(0).meanQuality());
  }

  private static IndexRow undecided(IndexRow row) {
    return new IndexRow(
        row.id() + "-undecided",
        row.url(),
        row.site(),
        row.title(),
        100,
        Verdict.UNDECIDED,
        List.of(),
        List.of(),
        List.of(),
        "de",
        row.type(),
        row.words(),
        List.of(),
        row.date(),
        "",
        row.shard(),
        row.digest());
  }

  @Test
  void pagesThatStandOutComeFirst() {
    ReportTally tally = new ReportTally(200, CAP_SITES);
    List<IndexRow> rows = rows(500);
    rows.forEach(tally::add);
    long standing = rows.stream().filter(IndexRow::standsOut).count();
    assertTrue(standing < 200, "the fixture has room for others");
    assertEquals(standing, tally.listed().stream().filter(IndexRow::standsOut).count());
    assertEquals(200, tally.listed().size());
  }

  @Test
  void weightsOfTheSampleAddUpToThePages() {
    ReportTally tally = new ReportTally(3000, CAP_SITES);
    rows(12_000).forEach(tally::add);
    double sum = tally.listed().stream().mapToDouble(tally.rows()::represents).sum();
    assertEquals(12_000, sum, 600); // a sample of a third; five per cent is four deviations
  }

  @Test
  void aSmallRunIsListedWhole() {
    ReportTally tally = new ReportTally();
    List<IndexRow> rows = rows(30);
    rows.forEach(tally::add);
    assertEquals(30, tally.listed().size());
    rows.forEach(row -> assertEquals(1, tally.rows().represents(row)));
  }

  @Test
  void recordsThatAreNoPagesAreCounted() {
    ReportTally tally = new ReportTally();
    tally.add(Rejected.Code.FILE_EMPTY);
    tally.add(Rejected.Code.FILE_EMPTY);
    tally.add(SkipReason.EMPTY);
    assertEquals(2, tally.counts(ReportTally.Facet.REJECT).get("FILE_EMPTY"));
    assertEquals(1, tally.total(ReportTally.Facet.SKIP));
  }

  private static ReportTally tally(List<IndexRow> rows) {
    ReportTally tally = new ReportTally(CAP_ROWS, CAP_SITES);
    rows.forEach(tally::add);
    return tally;
  }

  private static IndexRow judgedAgain(IndexRow row) {
    return row.words() % 5 != 0
        ? row
        : new IndexRow(
            row.id(),
            row.url(),
            row.site(),
            row.title(),
            row.quality() / 2,
            Verdict.REJECT,
            List.of("spun-siblings"),
            row.unmeasured(),
            row.failed(),
            row.language(),
            row.type(),
            row.words(),
            row.networks(),
            row.date(),
            "said in other words elsewhere",
            row.shard(),
            row.digest());
  }

  private static List<IndexRow> rows(int count) {
    return IntStream.range(0, count).mapToObj(n -> row(n, "u0-0")).toList();
  }

  private static IndexRow row(int n, String shard) {
    Verdict verdict = n % 7 == 0 ? Verdict.REVIEW : Verdict.KEEP;
    return new IndexRow(
        "id-" + n,
        "https://site" + n % 41 + ".example/" + n,
        "site" + n % 41 + ".example",
        "Page " + n,
        n % 1001 / 10.0,
        verdict,
        n % 14 == 0 ? List.of("spun-text") : List.of(),
        List.of(),
        List.of(),
        "en",
        n % 3 == 0 ? "product" : "article",
        100 + n,
        n % 5 == 0 ? List.of("clickbank") : List.of(),
        "2026-01-" + (10 + n % 20),
        n % 14 == 0 ? n + " places stand out" : "",
        shard,
        "sha256:" + Integer.toHexString(n).repeat(8));
  }

  private static byte[] json(ReportTally tally) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportWriter(tally, SampleReport.facts(500), List.of()).json(out);
    return out.toByteArray();
  }
}
