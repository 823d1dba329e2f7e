package dev.winnow.phrasing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Approximate counts of word pairs and triples in two bytes each: twelve bits of fingerprint, four
 * of count on a logarithmic scale. A stored key is always found; a key that was never stored is
 * taken for a stored one in fewer than 1 in 300 cases. Immutable once built.
 *
 * <p>Most questions are about keys that were never stored; a filter of one bit a hash, small enough
 * to stay in the cache, answers seven in eight of those.
 */
public final class PairTable {
  private static final int ADJACENT = 1;
  private static final int APART = 2;
  private static final int TRIPLE = 3;

  /** Counts that the sixteen levels stand for; level 0 marks an empty slot. */
  private static final int[] LEVELS = {
    0, 1, 2, 3, 4, 6, 8, 12, 18, 28, 45, 80, 160, 400, 1200, 5000
  };

  private static final double LOAD = 0.72; // above it, probes grow long and false hits many
  private static final int MAX_SLOTS = 1 << 26;

  private static final int FILTER_BITS = 23; // 1 MB, some seven bits a key of the shipped resource

  private final char[] slots;
  private final long[] filter;

  private PairTable(char[] slots, long[] filter) {
    this.slots = slots;
    this.filter = filter;
  }

  /** An empty table with room for a number of keys. */
  public static PairTable withRoomFor(int keys) {
    return new PairTable(
        new char[(int) Math.max(16, keys / LOAD)], new long[1 << (FILTER_BITS - 6)]);
  }

  /** Key of two words that stand side by side. */
  public static long adjacent(int left, int right) {
    return key(ADJACENT, 0, left, right);
  }

  /** Key of two content words with only function words between them. */
  public static long apart(int left, int right) {
    return key(APART, 0, left, right);
  }

  /** Key of three words in a row. */
  public static long triple(int left, int middle, int right) {
    return key(TRIPLE, left, middle, right);
  }

  private static long key(int kind, int first, int second, int third) {
    return ((long) kind << 60) | ((long) first << 40) | ((long) second << 20) | third;
  }

  /** Stores a count. The order of calls decides the bytes, so call in a fixed order. */
  public void put(long key, int count) {
    long hash = mix(key);
    int slot = slotOf(hash);
    while (slots[slot] != 0) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    slots[slot] = (char) (fingerprint(hash) << 4 | level(count));
    filter[filterWord(hash)] |= 1L << (hash >>> 12);
  }

  /** The count of a key, as its level says; 0 where it is not stored. */
  public int count(long key) {
    long hash = mix(key);
    if ((filter[filterWord(hash)] & (1L << (hash >>> 12))) == 0) {
      return 0;
    }
    int wanted = fingerprint(hash);
    int slot = slotOf(hash);
    for (char found = slots[slot]; found != 0; found = slots[slot]) {
      if (found >>> 4 == wanted) {
        return LEVELS[found & 15];
      }
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return 0;
  }

  private int slotOf(long hash) {
    return (int) Math.multiplyHigh(hash >>> 1, 2L * slots.length);
  }

  private static int filterWord(long hash) {
    return (int) (hash >>> 18) & ((1 << (FILTER_BITS - 6)) - 1);
  }

  private static int fingerprint(long hash) {
    return (int) (hash & 0xFFF);
  }

  private static int level(int count) {
    int found = Arrays.binarySearch(LEVELS, count);
    return Math.max(1, found >= 0 ? found : -found - 2);
  }

  /** Finaliser of MurmurHash3: every bit of the key moves every bit of the hash. */
  private static long mix(long key) {
    long hash = key;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(slots.length);
    byte[] bytes = new byte[2 * slots.length];
    for (int i = 0; i < slots.length; i++) {
      bytes[2 * i] = (byte) (slots[i] >>> 8);
      bytes[2 * i + 1] = (byte) slots[i];
    }
    out.write(bytes);
    for (long bits : filter) {
      out.writeLong(bits);
    }
  }

  static PairTable read(DataInputStream in) throws IOException {
    char[] slots = new char[Sizes.checked("pair table", in.readInt(), MAX_SLOTS)];
    byte[] bytes = new byte[2 * slots.length];
    in.readFully(bytes);
    for (int i = 0; i < slots.length; i++) {
      slots[i] = (char) ((bytes[2 * i] & 0xFF) << 8 | (bytes[2 * i + 1] & 0xFF));
    }
    long[] filter = new long[1 << (FILTER_BITS - 6)];
    for (int i = 0; i < filter.length; i++) {
      filter[i] = in.readLong();
    }
    return new PairTable(slots, filter);
  }
}
