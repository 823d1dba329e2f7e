package dev.winnow.signals.corpus.text;

import java.util.Arrays;

/**
 * Numbers pairs of numbers from 0 on, in order of first appearance, and counts them. It computes
 * what a {@code Map<Long, Integer>} does, without objects: a page has thousands of pairs for each
 * n.
 */
final class PairNumbers {
  private static final long MIXER = 0xD6E8FEB86659FD93L; // odd, with bits in every byte

  private final int[] slots; // number + 1; 0 if free
  private final long[] keys;
  private final int[] counts;
  private final int[] firsts;
  private int mask;
  private int shift;
  private int size;
  private long steps;

  /**
   * An empty table.
   *
   * @param most largest number of different pairs
   */
  PairNumbers(int most) {
    slots = new int[slots(most)];
    keys = new long[most];
    counts = new int[most];
    firsts = new int[most];
  }

  private static int slots(int expected) {
    return Integer.highestOneBit(Math.max(4, expected)) << 2; // at most half full
  }

  /**
   * Removes all pairs.
   *
   * @param expected largest number of pairs to come, at most that of the constructor
   */
  void clear(int expected) {
    int used = slots(expected);
    mask = used - 1;
    shift = Long.SIZE - Integer.numberOfTrailingZeros(used);
    Arrays.fill(slots, 0, used, 0);
    size = 0;
  }

  /** Counts a pair and returns its number; a new pair notes the place of its first appearance. */
  int add(int left, int right, int place) {
    long key = ((long) left << 32) | right;
    int slot = (int) ((key * MIXER) >>> shift);
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      steps++;
      int id = slots[slot] - 1;
      if (keys[id] == key) {
        counts[id]++;
        return id;
      }
    }
    slots[slot] = size + 1;
    keys[size] = key;
    firsts[size] = place;
    counts[size] = 1;
    return size++;
  }

  /** Number of different pairs. */
  int size() {
    return size;
  }

  /** Number of times that a pair was added. */
  int count(int id) {
    return counts[id];
  }

  /** Place of a pair's first appearance. */
  int first(int id) {
    return firsts[id];
  }

  /** Slots visited, for the test that the work is linear in the text. */
  long steps() {
    return steps;
  }
}
