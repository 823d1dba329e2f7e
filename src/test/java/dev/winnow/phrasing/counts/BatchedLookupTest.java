package dev.winnow.phrasing.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchedLookupTest {
  private static final int KEYS = 3000;

  @Test
  void answersAsTheTableDoesOneByOne() {
    SplittableRandom random = new SplittableRandom(7);
    PairTable table = PairTable.withRoomFor(KEYS);
    for (int i = 0; i < KEYS; i++) {
      table.put(PairTable.adjacent(i, random.nextInt(100)), 1 + random.nextInt(6000));
    }
    BatchedLookup batch = new BatchedLookup(table);
    for (int size : new int[] {KEYS, 0, 1, 50}) {
      long[] keys = new long[size];
      long[] asked = batch.keys(size);
      for (int i = 0; i < size; i++) {
        keys[i] = PairTable.adjacent(random.nextInt(KEYS), random.nextInt(100));
        asked[i] = keys[i];
      }
      int[] counts = batch.counts(size);
      for (int i = 0; i < size; i++) {
        assertEquals(table.count(keys[i]), counts[i]);
      }
    }
  }
}
