package dev.winnow.signals.corpus.text;

import java.util.Arrays;

/** PairNumbers of numbers under numbers of their own, in order of first appearance. */
final class PairNumbers {
  private static final long MIXER = 0xD6E8FEB86659FD93L; // odd, with bits in every byte

  private final int[] slots;
  private final long[] keys;
  private final int[] counts;
  private final int[] firsts;
  private final int[] followers; // by left: the first right, from 1 on, and 0 for none
  private final int[] heads; // by left: the pair with that right
  private int mask;
  private int shift;
  private int size;
  private long steps;

  PairNumbers(int lefts, int expected) {
    slots = new int[slots(expected)];
    keys = new long[expected];
    counts = new int[expected];
    firsts = new int[expected];
    followers = new int[Math.max(lefts, expected)];
    heads = new int[followers.length];
    size = lefts;
  }

  private static int slots(int expected) {
    return Integer.highestOneBit(Math.max(4, expected)) << 1;
  }

  /** Begins anew for a number of pairs; those of before are the lefts. */
  void clear(int expected) {
    int used = slots(expected);
    mask = used - 1;
    shift = Long.SIZE - Integer.numberOfTrailingZeros(used);
    Arrays.fill(slots, 0, used, 0);
    Arrays.fill(followers, 0, size, 0);
    size = 0;
  }

  /** Most words and longer n-grams go on with one right or few; the others are looked up. */
  int add(int left, int right, int place) {
    int follower = followers[left] - 1;
    if (follower == right) {
      int id = heads[left];
      counts[id]++;
      return id;
    }
    if (follower >= 0) {
      return find(left, right, place);
    }
    followers[left] = right + 1;
    heads[left] = size;
    return append(place);
  }

  private int find(int left, int right, int place) {
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
    return append(place);
  }

  private int append(int place) {
    firsts[size] = place;
    counts[size] = 1;
    return size++;
  }

  /** Number of different pairs. */
  int size() {
    return size;
  }

  /** How often a pair was added. */
  int count(int id) {
    return counts[id];
  }

  /** Where a pair was added first. */
  int first(int id) {
    return firsts[id];
  }

  /** Probes made. */
  long steps() {
    return steps;
  }
}
