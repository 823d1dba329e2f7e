package dev.winnow.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.corpus.tuples.LongTuples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pages meet, and what happens to a band that half of the web shares. */
final class BandGroupsTest {
  private static final int HOT = 5_000;

  private static long[] entry(long band, long key) {
    return new long[] {band, key, 100 + key, 0};
  }

  private static long[] capped(List<long[]> entries) {
    LongTuples tuples = new LongTuples();
    entries.forEach(e -> tuples.add(e[0], e[1], e[2], e[3]));
    return BandGroups.capped(tuples);
  }

  @Test
  void pagesWithOneFirstHashMeet() {
    long[] found =
        BandGroups.pairs(
                capped(List.of(entry(0x0001L << 48, 7), entry(0x0001_0002L << 32, 3), entry(2, 5))))
            .toArray();
    assertArrayEquals(new long[] {3, 103, 7, 107}, found);
  }

  @Test
  void pagesWithUnlikeFingerprintsDoNotMeet() {
    LongTuples tuples = new LongTuples();
    tuples.add(1, 1, 101, 0);
    tuples.add(1, 2, 102, -1L >>> 8);
    assertEquals(0, BandGroups.pairs(BandGroups.capped(tuples)).toArray().length);
  }

  @Test
  void aHotBandKeepsTheSmallestKeysInAnyOrderAndAnyParts() {
    List<long[]> entries = new ArrayList<>();
    for (int key = 0; key < HOT; key++) {
      entries.add(entry(9, key));
    }
    long[] once = capped(entries);
    Collections.reverse(entries);
    LongTuples parts = new LongTuples();
    for (int from = 0; from < HOT; from += 700) {
      parts.addAll(capped(entries.subList(from, Math.min(HOT, from + 700))));
    }
    assertEquals(BandGroups.MOST_PAGES * LongTuples.WIDTH, once.length);
    assertArrayEquals(once, BandGroups.capped(parts));
    long[] pairs = BandGroups.pairs(once).toArray();
    assertEquals((BandGroups.MOST_PAGES - 1) * LongTuples.WIDTH, pairs.length, "a star, not all");
  }
}
