package dev.winnow.phrasing.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PairCountsTest {
  private static final int WORDS = 300;

  @Test
  void countsSurviveStorage() throws IOException {
    TreeMap<Long, Integer> pairs = new TreeMap<>();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 5000; i++) {
      long left = random.nextInt(WORDS);
      pairs.put((left << 32) | random.nextInt(WORDS), 1 + random.nextInt(1 << random.nextInt(30)));
    }
    PairCounts read = PairCounts.read(in(bytes(pairs)));
    assertEquals(pairs.size(), read.size());
    for (int left = 0; left < WORDS; left++) {
      for (int right = 0; right < WORDS; right++) {
        assertEquals(pairs.getOrDefault(((long) left << 32) | right, 0), read.count(left, right));
      }
    }
  }

  @Test
  void damagedBytesAreRefused() throws IOException {
    byte[] bytes = bytes(new TreeMap<>(Map.of((1L << 32) | 2, 3, (4L << 32) | 5, 6)));
    byte[] tooMany = bytes.clone();
    tooMany[4] = 0x7F; // the number of pairs
    assertThrows(IOException.class, () -> PairCounts.read(in(tooMany)));
    byte[] beyond = bytes.clone();
    beyond[9] = 0x70; // the pairs of the second word
    assertThrows(IOException.class, () -> PairCounts.read(in(beyond)));
  }

  private static byte[] bytes(SortedMap<Long, Integer> pairs) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PairCounts(
            WORDS,
            pairs.keySet().stream().mapToLong(Long::longValue).toArray(),
            pairs.values().stream().mapToInt(Integer::intValue).toArray())
        .write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
