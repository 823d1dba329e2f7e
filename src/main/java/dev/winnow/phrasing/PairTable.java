package dev.winnow.phrasing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Approximate counts of word pairs and triples in two bytes each: twelve bits of fingerprint, four
 * of count on a logarithmic scale. A stored key is always found; a key that was never stored is
 * taken for a stored one in fewer than 1 in 300 cases. Immutable once built.
 *
 * <p>Most questions are about keys that were never stored; a filter of one bit a hash, small enough
 * to stay in the cache, answers three in four of those. The slots are read four at a time, so that
 * nearly every other question takes one look, and they lie in memory as in the file.
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

  private static final VarHandle FOUR_SLOTS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int AT_ONCE = 4;
  private static final int BEYOND = AT_ONCE - 1; // the first slots again, to read past the last one
  private static final long EACH_SLOT = 0x0001_0001_0001_0001L;
  private static final long FINGERPRINTS = 0xFFF0_FFF0_FFF0_FFF0L;
  private static final long LOW_BITS = 0x7FFF_7FFF_7FFF_7FFFL;

  private final int size;
  private final byte[] slots; // two bytes each, the first high
  private final long[] filter;

  private PairTable(int size, byte[] slots, long[] filter) {
    this.size = size;
    this.slots = slots;
    this.filter = filter;
  }

  /** An empty table with room for a number of keys. */
  public static PairTable withRoomFor(int keys) {
    int size = (int) Math.max(16, keys / LOAD);
    return new PairTable(size, new byte[2 * (size + BEYOND)], new long[1 << (FILTER_BITS - 6)]);
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
    long hash = hash(key);
    int slot = slotOf(hash);
    while (slots[2 * slot] != 0 || slots[2 * slot + 1] != 0) {
      slot = slot + 1 == size ? 0 : slot + 1;
    }
    int value = fingerprint(hash) << 4 | level(count);
    set(slot, value);
    if (slot < BEYOND) {
      set(size + slot, value);
    }
    filter[filterWord(hash)] |= 1L << (hash >>> 12);
  }

  private void set(int slot, int value) {
    slots[2 * slot] = (byte) (value >>> 8);
    slots[2 * slot + 1] = (byte) value;
  }

  /** The count of a key, as its level says; 0 where it is not stored. */
  public int count(long key) {
    long hash = hash(key);
    return maybe(hash) == 0 ? 0 : find(hash);
  }

  /**
   * 0 where no key with such a hash was stored, else 1: a number, so that callers need no branch.
   */
  int maybe(long hash) {
    return (int) (filter[filterWord(hash)] >>> (hash >>> 12)) & 1;
  }

  /** The count of a key by its hash, for which {@link #maybe} said 1. */
  int find(long hash) {
    long wanted = (long) fingerprint(hash) << 4;
    int slot = slotOf(hash);
    while (true) {
      long four = (long) FOUR_SLOTS.get(slots, 2 * slot);
      long ends = zeros((four ^ wanted * EACH_SLOT) & FINGERPRINTS) | zeros(four);
      if (ends != 0) {
        int shift =
            48 - (Long.numberOfLeadingZeros(ends) & 48); // of the first that ends the search
        return LEVELS[(int) (four >>> shift) & 15];
      }
      slot += AT_ONCE;
      slot -= slot >= size ? size : 0;
    }
  }

  /** The top bit of each of four slots that is 0, and no other (Warren, Hacker's Delight, 6-1). */
  private static long zeros(long four) {
    return ~(((four & LOW_BITS) + LOW_BITS) | four | LOW_BITS);
  }

  private int slotOf(long hash) {
    return (int) Math.multiplyHigh(hash >>> 1, 2L * size);
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
  static long hash(long key) {
    long hash = key;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    out.write(slots, 0, 2 * size);
    for (long bits : filter) {
      out.writeLong(bits);
    }
  }

  static PairTable read(DataInputStream in) throws IOException {
    int size = Sizes.checked("pair table", in.readInt(), MAX_SLOTS);
    if (size < AT_ONCE) {
      throw new IOException("the phrasing resource is damaged: the pair table is empty");
    }
    byte[] slots = new byte[2 * (size + BEYOND)];
    in.readFully(slots, 0, 2 * size);
    System.arraycopy(slots, 0, slots, 2 * size, 2 * BEYOND);
    byte[] bytes = new byte[1 << (FILTER_BITS - 3)];
    in.readFully(bytes);
    long[] filter = new long[1 << (FILTER_BITS - 6)];
    ByteBuffer.wrap(bytes).asLongBuffer().get(filter);
    return new PairTable(size, slots, filter);
  }
}
