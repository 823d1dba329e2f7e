package dev.winnow.phrasing;

import java.util.Arrays;

/**
 * Asks a {@link PairTable} about many keys at once. Nearly all the time of a single question goes
 * into waiting for memory; a batch is answered in passes, each without the branches of the next, so
 * that a processor waits for many answers at the same time. Used again for every question of a
 * text; not for two threads.
 */
final class Batch {
  private final PairTable pairs;
  private final long[] keys;
  private final int[] counts;
  private final int[] asked; // those that the filter lets through
  private final long[] hashes; // of those
  private long unused; // the sum of what was touched, which a compiler may then not leave out

  /** Makes room for a number of keys at once. */
  Batch(PairTable pairs, int room) {
    this.pairs = pairs;
    this.keys = new long[room];
    this.counts = new int[room];
    this.asked = new int[room];
    this.hashes = new long[room];
  }

  /** The keys to ask about, for the caller to fill from the start. */
  long[] keys() {
    return keys;
  }

  /** The counts of the first keys, in their order; good until the next call. */
  int[] counts(int size) {
    Arrays.fill(counts, 0, size, 0);
    int kept = pairs.filter(keys, size, hashes, asked);
    unused ^= pairs.touch(hashes, kept);
    pairs.find(hashes, asked, kept, counts);
    return counts;
  }
}
