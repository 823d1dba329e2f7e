package dev.winnow.train.phrasing;

import dev.winnow.phrasing.context.PairIndex;
import java.util.Arrays;
import java.util.stream.LongStream;

/** The pairs of symbols near a place that stand in a text most often. */
final class NeighbourPairs {
  private static final int BESIDE = 60_000; // pairs right before or right behind a place
  private static final int AROUND = 40_000;

  private NeighbourPairs() {}

  /**
   * Chooses pairs.
   *
   * @param symbols of the text, of which {@code mask} keeps the number
   * @param boundary symbol of a sentence end, the first that is no word
   */
  static PairIndex of(int[] symbols, int mask, int boundary) {
    long[] beside = new long[Math.max(0, symbols.length - 1)];
    for (int at = 0; at < beside.length; at++) {
      beside[at] = PairIndex.key(PairIndex.BEFORE, symbols[at] & mask, symbols[at + 1] & mask);
    }
    long[] before = commonest(beside, beside.length, BESIDE);
    long[] around = new long[beside.length];
    int used = 0;
    for (int at = 1; at < beside.length; at++) {
      if ((symbols[at] & mask) < boundary) {
        around[used++] =
            PairIndex.key(PairIndex.AROUND, symbols[at - 1] & mask, symbols[at + 1] & mask);
      }
    }
    return new PairIndex(
        LongStream.concat(
                LongStream.concat(
                    Arrays.stream(before).filter(key -> PairIndex.right(key) != boundary),
                    Arrays.stream(before)
                        .filter(key -> PairIndex.left(key) != boundary)
                        .map(NeighbourPairs::behind)),
                Arrays.stream(commonest(around, used, AROUND)))
            .toArray());
  }

  private static long behind(long key) {
    return PairIndex.key(PairIndex.BEHIND, PairIndex.left(key), PairIndex.right(key));
  }

  /** Those of the greatest counts, at most a number, all of one count or none. */
  private static long[] commonest(long[] keys, int used, int most) {
    Arrays.sort(keys, 0, used);
    int[] counts = new int[used];
    int distinct = 0;
    for (int start = 0; start < used; ) {
      int end = end(keys, start, used);
      counts[distinct++] = end - start;
      start = end;
    }
    Arrays.sort(counts, 0, distinct);
    int fewest = distinct <= most ? 2 : Math.max(2, counts[distinct - most - 1] + 1);
    long[] kept = new long[Math.min(most, distinct)];
    int found = 0;
    for (int start = 0; start < used; ) {
      int end = end(keys, start, used);
      if (end - start >= fewest) {
        kept[found++] = keys[start];
      }
      start = end;
    }
    return Arrays.copyOf(kept, found);
  }

  private static int end(long[] keys, int start, int used) {
    int end = start;
    while (end < used && keys[end] == keys[start]) {
      end++;
    }
    return end;
  }
}
