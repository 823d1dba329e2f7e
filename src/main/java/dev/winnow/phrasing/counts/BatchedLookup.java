package dev.winnow.phrasing.counts;

import java.util.Arrays;

/**
 * Asks a {@link PairTable} about many keys at once. Nearly all the time of a single question goes
 * into waiting for memory; a batch is answered in passes, each without the branches of the next, so
 * that a processor waits for many answers at the same time. Used again for every question of a
 * text; not for two threads.
 */
public final class BatchedLookup {
  private static final int AT_ONCE = 256; // what they touch stays in the nearest cache

  private final PairTable pairs;
  private long[] keys = new long[0];
  private int[] counts = new int[0];
  private final int[] asked = new int[AT_ONCE]; // those that the filter lets through
  private final long[] hashes = new long[AT_ONCE]; // of those
  private final int[] found = new int[AT_ONCE]; // their counts
  private long unused; // the sum of what was touched, which a compiler may then not leave out

  public BatchedLookup(PairTable pairs) {
    this.pairs = pairs;
  }

  /** Room for a number of keys to ask about, for the caller to fill from the start. */
  public long[] keys(int size) {
    if (size > keys.length) {
      keys = new long[size];
      counts = new int[size];
    }
    return keys;
  }

  /** The counts of the first keys, in their order; good until the next call. */
  public int[] counts(int size) {
    Arrays.fill(counts, 0, size, 0);
    for (int from = 0; from < size; from += AT_ONCE) {
      int kept = pairs.filter(keys, from, Math.min(size, from + AT_ONCE), hashes, asked);
      unused ^= pairs.find(hashes, kept, found);
      for (int i = 0; i < kept; i++) {
        counts[asked[i]] = found[i];
      }
    }
    return counts;
  }
}
