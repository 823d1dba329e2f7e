package dev.winnow.phrasing.counts;

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
 * to stay in the cache, answers three in four of those. Whoever has many questions asks them as a
 * {@link BatchedLookup}.
 */
public final class PairTable {
  /** Key of nothing: no pair or triple has it. */
  public static final long NO_KEY = 0;

  private static final int ADJACENT = 1;
  private static final int APART = 2;
  private static final int TRIPLE = 3;

  /** PhraseCounts that the sixteen levels stand for; level 0 marks an empty slot. */
  private static final int[] LEVELS = {
    0, 1, 2, 3, 4, 6, 8, 12, 18, 28, 45, 80, 160, 400, 1200, 5000
  };

  private static final double LOAD = 0.72; // above it, probes grow long and false hits many
  private static final int FILTER_BITS = 23; // 1 MB, some seven bits a key of the shipped resource

  private final PairSlots slots;
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  private PairTable(PairSlots slots) {
    this.slots = slots;
  }

  /** An empty table with room for a number of keys. */
  public static PairTable withRoomFor(int keys) {
    return new PairTable(new PairSlots((int) Math.max(16, keys / LOAD)));
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
    slots.put(hash, level(count));
    filter[filterWord(hash)] |= 1L << (hash >>> 12);
  }

  /** The count of a key, as its level says; 0 where it is not stored. */
  public int count(long key) {
    long hash = hash(key);
    return maybe(filter, hash) == 0 ? 0 : LEVELS[slots.find(hash)];
  }

  /**
   * Keeps of a range of keys those that may be stored, as hashes, and their numbers; returns how
   * many. {@link #NO_KEY} never is.
   */
  int filter(long[] keys, int from, int to, long[] hashes, int[] numbers) {
    long[] bits = filter;
    int kept = 0;
    for (int i = from; i < to; i++) {
      long key = keys[i];
      if (key == NO_KEY) {
        continue;
      }
      long hash = hash(key);
      hashes[kept] = hash;
      numbers[kept] = i;
      kept += maybe(bits, hash);
    }
    return kept;
  }

  /** Finds the counts of hashes that the filter let through; returns what stands for the reads. */
  long find(long[] hashes, int count, int[] counts) {
    long touched = slots.touch(hashes, count, counts);
    slots.find(hashes, count, counts);
    for (int i = 0; i < count; i++) {
      counts[i] = LEVELS[counts[i]];
    }
    return touched;
  }

  /**
   * 0 where no key with such a hash was stored, else 1: a number, so that callers need no branch.
   */
  private static int maybe(long[] bits, long hash) {
    return (int) (bits[filterWord(hash)] >>> (hash >>> 12)) & 1;
  }

  private static int filterWord(long hash) {
    return (int) (hash >>> 18) & ((1 << (FILTER_BITS - 6)) - 1);
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

  public void write(DataOutputStream out) throws IOException {
    slots.write(out);
    LongStream.write(out, filter, filter.length);
  }

  public static PairTable read(DataInputStream in) throws IOException {
    PairTable table = new PairTable(PairSlots.read(in));
    LongStream.read(in, table.filter, table.filter.length);
    return table;
  }
}
