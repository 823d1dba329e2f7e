package dev.winnow.report.html;

import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.model.result.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All facts of the report about a run as a whole. Parts of a run are counted separately and merged;
 * the result does not depend on their order or number.
 *
 * <p>Bounded: beyond {@link #MAX_ROWS} rows and {@link #MAX_SITES} sites the lists become samples,
 * while counts stay exact. {@link TallyJson} makes bytes of it. Not safe for use by several
 * threads.
 */
public final class ReportTally {
  /** Number of rows that a browser opens within seconds. */
  public static final int MAX_ROWS = 250_000;

  /** Number of sites that are counted one by one; some 10 MB. */
  public static final int MAX_SITES = 50_000;

  /** Bins of the quality histogram, five points each. */
  public static final int BINS = 20;

  /** The categories by which pages and records are counted. */
  public enum Facet {
    VERDICT,
    FLAG,
    /** Pages with at least one flag, under one key. */
    FLAGGED,
    /** Signals that do not apply to a page, by id. */
    UNMEASURED,
    /** Signals that failed, by id. */
    FAILED,
    LANGUAGE,
    /** Types of pages; {@link IndexRow#UNTYPED} of texts. */
    TYPE,
    REJECT,
    SKIP,
    /** Pages that belong to a cluster, by its kind. */
    CLUSTERED
  }

  private final Map<Facet, SortedMap<String, Long>> counts = new EnumMap<>(Facet.class);
  private final Map<Verdict, long[]> histogram = new EnumMap<>(Verdict.class);
  private final SampledRows rows;
  private final SampledSites sites;
  private long words;

  /** An empty tally. */
  public ReportTally() {
    this(MAX_ROWS, MAX_SITES);
  }

  /** An empty tally with other caps; all parts that are merged must have the same caps. */
  public ReportTally(int maxRows, int maxSites) {
    rows = new SampledRows(maxRows);
    sites = new SampledSites(maxSites);
  }

  /** Counts a scored page. */
  public void add(IndexRow row) {
    count(row, 1);
    rows.add(row);
  }

  private void count(IndexRow row, int times) {
    count(Facet.VERDICT, row.verdict().word(), times);
    count(Facet.LANGUAGE, row.language(), times);
    count(Facet.TYPE, row.type(), times);
    row.flags().forEach(id -> count(Facet.FLAG, id, times));
    row.unmeasured().forEach(id -> count(Facet.UNMEASURED, id, times));
    row.failed().forEach(id -> count(Facet.FAILED, id, times));
    if (!row.flags().isEmpty()) {
      count(Facet.FLAGGED, "any", times);
    }
    int bin = Math.max(0, Math.min(BINS - 1, (int) (row.quality() * BINS / 100)));
    bins(row.verdict())[bin] += times;
    words += (long) times * row.words();
    long flagged = row.flags().isEmpty() ? 0 : times;
    long rejected = row.verdict() == Verdict.REJECT ? times : 0;
    long judged = row.hasQuality() ? times : 0;
    long hundredths = judged * Math.round(row.quality() * 100);
    sites.add(new SiteCount(row.siteOrNone(), times, flagged, rejected, judged, hundredths));
  }

  /** Counts a page that belongs to a cluster of a kind; {@link #add(IndexRow)} counts the page. */
  public void addClustered(String kind) {
    count(Facet.CLUSTERED, kind, 1);
  }

  /** Counts a record that could not be scored. */
  public void add(Rejected.Code code) {
    add(code, 1);
  }

  /** Counts records that could not be scored. */
  public void add(Rejected.Code code, long records) {
    count(Facet.REJECT, code.name(), records);
  }

  /** Counts a valid record that is no page to score. */
  public void add(SkipReason reason) {
    add(reason, 1);
  }

  /** Counts valid records that are no pages to score. */
  public void add(SkipReason reason, long records) {
    count(Facet.SKIP, reason.name(), records);
  }

  /** Adds another part of the run, which does not change. */
  public ReportTally merge(ReportTally other) {
    other.counts.forEach((facet, map) -> map.forEach((key, n) -> count(facet, key, n)));
    other.histogram.forEach(this::add);
    words += other.words;
    rows.merge(other.rows);
    sites.merge(other.sites);
    return this;
  }

  /** A copy without some of the pages that it lists, so that they can be added as they are now. */
  public ReportTally without(List<IndexRow> pages) {
    ReportTally rest = new ReportTally(rows.cap(), sites.cap()).merge(this);
    pages.forEach(page -> rest.count(page, -1));
    rest.rows.remove(pages);
    return rest;
  }

  void count(Facet facet, String key, long times) {
    counts.computeIfAbsent(facet, f -> new TreeMap<>()).merge(key, times, Long::sum);
    if (times < 0) {
      counts.get(facet).remove(key, 0L);
    }
  }

  void add(Verdict verdict, long[] bins) {
    long[] mine = bins(verdict);
    for (int i = 0; i < BINS; i++) {
      mine[i] += bins[i];
    }
  }

  void addWords(long more) {
    words += more;
  }

  /** Counts by key, sorted by key. */
  public SortedMap<String, Long> counts(Facet facet) {
    return Collections.unmodifiableSortedMap(counts.getOrDefault(facet, new TreeMap<>()));
  }

  /** Sum of the counts; for {@link Facet#VERDICT} the scored pages. */
  public long total(Facet facet) {
    return counts(facet).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Pages with at least one flag. */
  public long flagged() {
    return total(Facet.FLAGGED);
  }

  /** Pages of a verdict by quality. */
  public long[] histogram(Verdict verdict) {
    return bins(verdict).clone();
  }

  private long[] bins(Verdict verdict) {
    return histogram.computeIfAbsent(verdict, v -> new long[BINS]);
  }

  /** Words of all scored pages. */
  public long words() {
    return words;
  }

  /** The listed pages, by site and URL. */
  public List<IndexRow> listed() {
    return rows.rows();
  }

  /** Sites by flagged pages, worst first. */
  public List<SiteCount> worstSites() {
    return sites.worst();
  }

  SampledRows rows() {
    return rows;
  }

  SampledSites sites() {
    return sites;
  }
}
