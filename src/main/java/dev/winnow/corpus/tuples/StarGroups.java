package dev.winnow.corpus.tuples;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Groups pages that are kin, by two rounds of star joins: each page learns the smallest key among
 * its kin, and then the smallest among those that its kin have learnt. So a page belongs to the
 * smallest page that is at most two steps away, whatever the order of the pairs, and no worker
 * needs to hold a whole component. Tuples: key and location of a page, key and location of another.
 */
public final class StarGroups {
  private StarGroups() {}

  /**
   * The first round.
   *
   * @param kin sorted tuples: a page and one of its kin, each pair in both directions
   * @return tuples: a page, and a candidate for its head
   */
  public static LongTuples heard(long[] kin) {
    LongTuples heard = new LongTuples();
    eachPage(
        kin,
        (from, to) -> {
          int head = smallest(kin, from, to);
          boolean own = Arrays.compareUnsigned(kin, from, from + 2, kin, head + 2, head + 4) < 0;
          long key = own ? kin[from] : kin[head + 2];
          long location = own ? kin[from + 1] : kin[head + 3];
          heard.add(kin[from], kin[from + 1], key, location);
          for (int i = from; i < to; i += LongTuples.WIDTH) {
            heard.add(kin[i + 2], kin[i + 3], key, location);
          }
        });
    return heard;
  }

  /**
   * The second round.
   *
   * @param heard sorted tuples of the first round
   * @return tuples: the head of a page, and the page
   */
  public static LongTuples members(long[] heard) {
    LongTuples members = new LongTuples();
    eachPage(
        heard,
        (from, to) -> {
          int head = smallest(heard, from, to);
          members.add(heard[head + 2], heard[head + 3], heard[from], heard[from + 1]);
        });
    return members;
  }

  /** Calls with the range of each run of tuples that begin with the same page. */
  public static void eachPage(long[] sorted, BiConsumer<Integer, Integer> run) {
    int start = 0;
    for (int i = LongTuples.WIDTH; i <= sorted.length; i += LongTuples.WIDTH) {
      if (i == sorted.length || sorted[i] != sorted[start] || sorted[i + 1] != sorted[start + 1]) {
        run.accept(start, i);
        start = i;
      }
    }
  }

  private static int smallest(long[] tuples, int from, int to) {
    int smallest = from;
    for (int i = from; i < to; i += LongTuples.WIDTH) {
      if (Arrays.compareUnsigned(tuples, i + 2, i + 4, tuples, smallest + 2, smallest + 4) < 0) {
        smallest = i;
      }
    }
    return smallest;
  }
}
