package dev.winnow.corpus;

import dev.winnow.corpus.tuples.LongTuples;
import java.util.Arrays;

/**
 * The entries of one band, sorted, and the pairs of pages that meet in it. An entry is a tuple:
 * band, key of the page, its location, its fingerprint.
 *
 * <p>Source: LSH Forest (Bawa, Condie and Ganesan, WWW 2005): as many hashes of a band decide as
 * there must be for a group to be small, so that the same bands serve ten thousand pages and a
 * billion.
 */
public final class BandGroups {
  /** Bands of a page. */
  public static final int BANDS = PageSketch.BANDS;

  /**
   * Pages with one band that are kept, those with the smallest keys: a page that stands a million
   * times on the web is a group of a thousand.
   */
  public static final int MOST_PAGES = 1_000;

  /** In groups up to this size every page is held against every other. */
  private static final int ALL_PAIRS = 16;

  /**
   * Bits of the fingerprint in which a pair agrees at least. Siblings that share a third of their
   * words agree in 43 of 64 at the mean, strangers in 33.
   */
  private static final int LEAST_BITS = 38;

  private static final int HASH_BITS = 16;

  private final long[] entries;
  private final LongTuples pairs = new LongTuples();

  private BandGroups(long[] entries) {
    this.entries = entries;
  }

  /** Sorts entries, and drops those of a band beyond the first {@link #MOST_PAGES}. */
  public static long[] capped(LongTuples entries) {
    long[] sorted = entries.sorted();
    int end = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i += LongTuples.WIDTH) {
      run = i > 0 && sorted[i] == sorted[i - LongTuples.WIDTH] ? run + 1 : 0;
      if (run < MOST_PAGES) {
        System.arraycopy(sorted, i, sorted, end, LongTuples.WIDTH);
        end += LongTuples.WIDTH;
      }
    }
    return Arrays.copyOf(sorted, end);
  }

  /**
   * The pairs to look at: key and location of one page, key and location of the other; the page
   * with the smaller key comes first.
   *
   * @param capped entries as {@link #capped} gives them
   */
  public static LongTuples pairs(long[] capped) {
    BandGroups groups = new BandGroups(capped);
    groups.split(0, capped.length / LongTuples.WIDTH, 1);
    return groups.pairs;
  }

  /** Takes entries that agree in one hash less than {@code depth} and parts them by the next. */
  private void split(int from, int to, int depth) {
    int shift = Long.SIZE - depth * HASH_BITS;
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || band(i) >>> shift != band(start) >>> shift) {
        group(start, i, depth);
        start = i;
      }
    }
  }

  private void group(int from, int to, int depth) {
    if (to - from <= ALL_PAIRS) {
      for (int i = from; i < to; i++) {
        for (int j = i + 1; j < to; j++) {
          meet(i, j);
        }
      }
    } else if (depth * HASH_BITS < Long.SIZE) {
      split(from, to, depth + 1);
    } else {
      for (int i = from + 1; i < to; i++) {
        meet(from, i);
      }
    }
  }

  private void meet(int i, int j) {
    long different = entries[at(i) + 3] ^ entries[at(j) + 3];
    if (Long.SIZE - Long.bitCount(different) < LEAST_BITS) {
      return;
    }
    int first = Long.compareUnsigned(entries[at(i) + 1], entries[at(j) + 1]) <= 0 ? i : j;
    int second = first == i ? j : i;
    pairs.add(
        entries[at(first) + 1],
        entries[at(first) + 2],
        entries[at(second) + 1],
        entries[at(second) + 2]);
  }

  private long band(int entry) {
    return entries[at(entry)];
  }

  private static int at(int entry) {
    return entry * LongTuples.WIDTH;
  }
}
