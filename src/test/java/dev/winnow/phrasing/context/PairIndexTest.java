package dev.winnow.phrasing.context;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairIndexTest {
  private static final int MOST_SYMBOL = (1 << 21) - 1;

  @Test
  void pairsOfEachKindHaveNumbersOfTheirOwn() {
    PairIndex pairs =
        new PairIndex(
            new long[] {
              PairIndex.key(PairIndex.AROUND, 1, 2),
              PairIndex.key(PairIndex.BEFORE, 1, 2),
              PairIndex.key(PairIndex.BEHIND, MOST_SYMBOL, 0)
            });
    assertEquals(0, pairs.number(PairIndex.BEFORE, 1, 2));
    assertEquals(1, pairs.number(PairIndex.BEHIND, MOST_SYMBOL, 0));
    assertEquals(2, pairs.number(PairIndex.AROUND, 1, 2));
    assertEquals(PairIndex.NONE, pairs.number(PairIndex.BEHIND, 1, 2));
    assertEquals(PairIndex.NONE, pairs.number(PairIndex.BEFORE, 2, 1));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    int[][] drawn = new int[1_000][];
    long[] keys = new long[drawn.length];
    for (int i = 0; i < drawn.length; i++) {
      int within = 1 << random.nextInt(1, 22);
      drawn[i] = new int[] {i % 3, random.nextInt(within), random.nextInt(within)};
      keys[i] = PairIndex.key(drawn[i][0], drawn[i][1], drawn[i][2]);
    }
    PairIndex pairs = new PairIndex(keys);
    PairIndex read = read(bytes(pairs));
    for (int[] pair : drawn) {
      assertEquals(pairs.number(pair[0], pair[1], pair[2]), read.number(pair[0], pair[1], pair[2]));
    }
    assertArrayEquals(bytes(pairs), bytes(read));
  }

  @Test
  void noPairsAreAnIndexToo() throws IOException {
    assertEquals(0, read(bytes(new PairIndex(new long[0]))).size());
  }

  @Test
  void aFileThatEndsInAKeyIsNoIndex() throws IOException {
    byte[] bytes = bytes(new PairIndex(new long[] {PairIndex.key(PairIndex.AROUND, 9, 9)}));
    bytes[bytes.length - 1] |= (byte) 0x80;
    assertThrows(IOException.class, () -> read(bytes));
  }

  private static byte[] bytes(PairIndex pairs) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pairs.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static PairIndex read(byte[] bytes) throws IOException {
    return PairIndex.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
