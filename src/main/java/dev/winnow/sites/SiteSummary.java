package dev.winnow.sites;

import dev.winnow.corpus.StableHash;
import dev.winnow.model.result.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pages of one site, counted. Parts add up in any order. Bounded: beyond {@link #MOST_SAMPLED}
 * pages those with the smallest hashes of their ids are kept, of which titles, lines and typical
 * pages are told; beyond {@link #MOST_MARKS} marks those with the smallest keys. Counts are of all
 * pages, and those of a kept mark are exact, since the smallest of all are among the smallest of
 * each part.
 *
 * @param site registrable domain
 * @param pages all its pages
 * @param words of all pages
 * @param verdicts pages by verdict
 * @param flagged pages by the signal that flagged them; {@link #ANY} for any
 * @param unmeasured pages by the signal that was not measured on them
 * @param qualities pages by their quality, rounded down; undecided pages have none
 * @param marks pages by {@link PageMark#sharedKey}
 * @param sample pages by the hashes of their ids
 * @param worst pages of the lowest quality
 */
public record SiteSummary(
    String site,
    long pages,
    long words,
    SortedMap<Verdict, Long> verdicts,
    SortedMap<String, Long> flagged,
    SortedMap<String, Long> unmeasured,
    SortedMap<Integer, Long> qualities,
    SortedMap<String, MarkCount> marks,
    List<PageFacts> sample,
    List<PageFacts> worst) {
  /** Key of the pages with a flag of any signal. */
  public static final String ANY = "any";

  /** Pages that are kept. */
  public static final int MOST_SAMPLED = 200;

  /** Marks that are kept. */
  public static final int MOST_MARKS = 100;

  private static final int MOST_WORST = 5;

  private static final Comparator<PageFacts> BY_HASH =
      Comparator.comparingLong((PageFacts page) -> StableHash.of(page.id()))
          .thenComparing(PageFacts::id)
          .thenComparing(PageFacts::file);

  private static final Comparator<PageFacts> BY_QUALITY =
      Comparator.comparingDouble(SiteSummary::quality)
          .thenComparing(PageFacts::id)
          .thenComparing(PageFacts::file);

  /**
   * A mark among the pages of a site.
   *
   * @param mark on the first of the pages
   */
  public record MarkCount(PageMark mark, long pages) {
    MarkCount plus(MarkCount other) {
      return new MarkCount(mark, pages + other.pages);
    }
  }

  /** Copies the lists. */
  public SiteSummary {
    sample = List.copyOf(sample);
    worst = List.copyOf(worst);
  }

  private static double quality(PageFacts page) {
    Double quality = page.quality();
    return quality == null ? Double.MAX_VALUE : quality;
  }

  /** Adds pages up, one by one. Not safe for use by several threads. */
  public static final class Builder {
    private final String site;
    private long pages;
    private long words;
    private final SortedMap<Verdict, Long> verdicts = new TreeMap<>();
    private final SortedMap<String, Long> flagged = new TreeMap<>();
    private final SortedMap<String, Long> unmeasured = new TreeMap<>();
    private final SortedMap<Integer, Long> qualities = new TreeMap<>();
    private final SortedMap<String, MarkCount> marks = new TreeMap<>();
    private final TreeSet<PageFacts> sample = new TreeSet<>(BY_HASH);
    private final TreeSet<PageFacts> worst = new TreeSet<>(BY_QUALITY);

    /** The sum of no pages. */
    public Builder(String site) {
      this.site = site;
    }

    /** Adds a page. */
    public Builder add(PageFacts page) {
      pages++;
      words += page.words();
      verdicts.merge(page.verdict(), 1L, Long::sum);
      page.flags().forEach(id -> flagged.merge(id, 1L, Long::sum));
      if (!page.flags().isEmpty()) {
        flagged.merge(ANY, 1L, Long::sum);
      }
      page.unmeasured().forEach(id -> unmeasured.merge(id, 1L, Long::sum));
      Double quality = page.quality();
      if (quality != null) {
        qualities.merge((int) Math.floor(quality), 1L, Long::sum);
        keep(worst, page, MOST_WORST);
      }
      page.marks()
          .forEach(
              mark -> marks.merge(mark.sharedKey(), new MarkCount(bare(mark), 1), MarkCount::plus));
      keep(sample, page, MOST_SAMPLED);
      trim();
      return this;
    }

    /** The mark without its place, which is another one on each page. */
    private static PageMark bare(PageMark mark) {
      return new PageMark(mark.kind(), mark.key(), mark.name(), 0, 0, "", false);
    }

    /** Adds another part. */
    public Builder add(SiteSummary part) {
      pages += part.pages;
      words += part.words;
      part.verdicts.forEach((verdict, n) -> verdicts.merge(verdict, n, Long::sum));
      part.flagged.forEach((id, n) -> flagged.merge(id, n, Long::sum));
      part.unmeasured.forEach((id, n) -> unmeasured.merge(id, n, Long::sum));
      part.qualities.forEach((quality, n) -> qualities.merge(quality, n, Long::sum));
      part.marks.forEach((key, count) -> marks.merge(key, count, MarkCount::plus));
      part.sample.forEach(page -> keep(sample, page, MOST_SAMPLED));
      part.worst.forEach(page -> keep(worst, page, MOST_WORST));
      trim();
      return this;
    }

    private static void keep(NavigableSet<PageFacts> kept, PageFacts page, int most) {
      kept.add(page);
      if (kept.size() > most) {
        kept.pollLast();
      }
    }

    private void trim() {
      while (marks.size() > MOST_MARKS) {
        marks.remove(marks.lastKey());
      }
    }

    /** The sum. */
    public SiteSummary sum() {
      return new SiteSummary(
          site,
          pages,
          words,
          new TreeMap<>(verdicts),
          new TreeMap<>(flagged),
          new TreeMap<>(unmeasured),
          new TreeMap<>(qualities),
          new TreeMap<>(marks),
          List.copyOf(sample),
          List.copyOf(worst));
    }
  }

  /** Pages that got a quality. */
  public long judged() {
    return qualities.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Median of the qualities, rounded down; −1 if no page has one. */
  public int median() {
    long middle = (judged() + 1) / 2;
    for (Map.Entry<Integer, Long> bin : qualities.entrySet()) {
      middle -= bin.getValue();
      if (middle <= 0) {
        return bin.getKey();
      }
    }
    return -1;
  }

  /** Kept pages whose quality is nearest to the median. */
  public List<PageFacts> typical(int most) {
    int median = median();
    Comparator<PageFacts> nearest =
        Comparator.comparingDouble(page -> Math.abs(Math.floor(quality(page)) - median));
    return sample.stream()
        .filter(page -> page.quality() != null)
        .sorted(nearest.thenComparing(PageFacts::id).thenComparing(PageFacts::file))
        .limit(most)
        .toList();
  }
}
