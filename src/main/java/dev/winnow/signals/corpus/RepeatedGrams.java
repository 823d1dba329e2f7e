package dev.winnow.signals.corpus;

import java.util.Arrays;

/**
 * The word n-grams that occur more than once, for one n after the other.
 *
 * <p>An n-gram repeats only where both of its (n−1)-grams do, and those two name it. So each n
 * looks at the places that the n before left over, without hashing words again and without
 * collisions.
 */
final class RepeatedGrams {
  /** Stands for an n-gram that occurs once. */
  static final int UNIQUE = -1;

  private final TokenTable tokens;
  private int n = 1;
  private final int[] at;
  private int[] counts;
  private int[] firsts = new int[0];
  private long steps;

  RepeatedGrams(TokenTable tokens) {
    this.tokens = tokens;
    at = new int[tokens.size()];
    counts = new int[tokens.distinct()];
    for (int i = 0; i < at.length; i++) {
      int id = tokens.at(i);
      counts[id] = tokens.count(id);
      at[i] = counts[id] > 1 ? id : UNIQUE;
    }
  }

  /** Goes on to the next n. */
  void lengthen() {
    n++;
    int places = Math.max(0, tokens.size() - n + 1);
    int live = 0;
    for (int i = 0; i < places; i++) {
      if (at[i] != UNIQUE && at[i + 1] != UNIQUE) {
        live++;
      }
    }
    Pairs pairs = new Pairs(live);
    for (int i = 0; i < places; i++) {
      at[i] = at[i] != UNIQUE && at[i + 1] != UNIQUE ? pairs.add(at[i], at[i + 1], i) : UNIQUE;
    }
    steps += places + pairs.steps;
    counts = pairs.counts;
    firsts = pairs.firsts;
    for (int i = 0; i < places; i++) {
      if (at[i] != UNIQUE && counts[at[i]] == 1) {
        at[i] = UNIQUE;
      }
    }
  }

  /** Number of n-grams of the text, equal ones counted each time. */
  int places() {
    return Math.max(0, tokens.size() - n + 1);
  }

  /** Number of the n-gram at a place, or {@link #UNIQUE}. */
  int at(int place) {
    return at[place];
  }

  /** Upper bound of the numbers of n-grams. */
  int bound() {
    return counts.length;
  }

  /**
   * Number of the most frequent n-gram, the first of equals; {@link #UNIQUE} where none repeats.
   */
  int top() {
    int best = UNIQUE;
    for (int id = 0; id < counts.length && counts[id] > 0; id++) {
      if (counts[id] > 1 && (best == UNIQUE || counts[id] > counts[best])) {
        best = id;
      }
    }
    return best;
  }

  /** How often an n-gram occurs. */
  int count(int id) {
    return counts[id];
  }

  /** The first place of an n-gram. */
  int first(int id) {
    return firsts[id];
  }

  /** Code points of the n words at a place, without spaces. */
  int length(int place) {
    int length = 0;
    for (int i = place; i < place + n; i++) {
      length += tokens.length(tokens.at(i));
    }
    return length;
  }

  /** Looks made, for the test that they grow with the text and no faster. */
  long steps() {
    return steps;
  }

  /** Numbers pairs in order of first appearance. */
  private static final class Pairs {
    private static final long MIXER = 0xD6E8FEB86659FD93L; // odd, with bits in every byte
    private final int[] slots;
    private final long[] keys;
    private final int[] counts;
    private final int[] firsts;
    private int size;
    private long steps;

    Pairs(int expected) {
      slots = new int[Integer.highestOneBit(Math.max(4, expected)) << 2];
      keys = new long[expected];
      counts = new int[expected];
      firsts = new int[expected];
      Arrays.fill(slots, UNIQUE);
    }

    int add(int left, int right, int place) {
      long key = ((long) left << 32) | right;
      long mixed = key * MIXER;
      int mask = slots.length - 1;
      int slot = (int) ((mixed ^ (mixed >>> 32)) & mask);
      for (; slots[slot] != UNIQUE; slot = (slot + 1) & mask) {
        steps++;
        if (keys[slots[slot]] == key) {
          counts[slots[slot]]++;
          return slots[slot];
        }
      }
      slots[slot] = size;
      keys[size] = key;
      firsts[size] = place;
      counts[size] = 1;
      return size++;
    }
  }
}
