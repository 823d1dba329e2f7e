package dev.winnow.phrasing.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTableTest {
  private static final int KEYS = 20_000;

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 4", "6, 6", "27, 18", "4999, 1200", "5000, 5000", "9000000, 5000"})
  void keepsTheLevelOfACount(int count, int level) {
    PairTable table = PairTable.withRoomFor(10);
    table.put(PairTable.adjacent(3, 4), count);
    assertEquals(level, table.count(PairTable.adjacent(3, 4)));
  }

  @Test
  void kindsOfPairsAreApart() {
    PairTable table = PairTable.withRoomFor(10);
    table.put(PairTable.adjacent(3, 4), 8);
    assertEquals(0, table.count(PairTable.apart(3, 4)));
    assertEquals(0, table.count(PairTable.adjacent(4, 3)));
    assertEquals(0, table.count(PairTable.triple(3, 4, 5)));
  }

  @Test
  void neverLosesAKeyAndSeldomInventsOne() throws IOException {
    PairTable table = PairTable.withRoomFor(KEYS);
    for (int i = 0; i < KEYS; i++) {
      table.put(PairTable.adjacent(i, 7), 2);
    }
    PairTable read = copy(table);
    int invented = 0;
    for (int i = 0; i < KEYS; i++) {
      assertEquals(2, read.count(PairTable.adjacent(i, 7)));
      invented += read.count(PairTable.adjacent(i, 8)) > 0 ? 1 : 0;
    }
    assertTrue(invented < KEYS / 300, "invented " + invented);
  }

  @Test
  void aTableWithoutAFreeSlotIsDamaged() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PairSlots(4).write(new DataOutputStream(bytes));
    byte[] stored = bytes.toByteArray();
    Arrays.fill(stored, Integer.BYTES, stored.length, (byte) 0x11); // behind the size
    DataInputStream full = new DataInputStream(new ByteArrayInputStream(stored));
    assertThrows(IOException.class, () -> PairSlots.read(full));
  }

  private static PairTable copy(PairTable table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.write(new DataOutputStream(bytes));
    return PairTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
