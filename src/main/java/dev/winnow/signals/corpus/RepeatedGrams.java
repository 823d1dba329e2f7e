package dev.winnow.signals.corpus;

/**
 * The word n-grams that occur more than once, for one n after the other.
 *
 * <p>An n-gram repeats only where both of its (n−1)-grams do, and those two name it. So each n
 * looks at the places that the n before left over, without hashing words again and without
 * collisions.
 */
final class RepeatedGrams {
  /** Stands for no n-gram. */
  static final int NONE = -1;

  private static final int[] EMPTY = {};

  private final TokenTable tokens;
  private int n = 1;
  private final int[] places;
  private final int[] ids;
  private int size;
  private int[] counts;
  private int[] firsts = EMPTY;
  private long steps;

  RepeatedGrams(TokenTable tokens) {
    this.tokens = tokens;
    places = new int[tokens.size()];
    ids = new int[tokens.size()];
    counts = new int[tokens.distinct()];
    for (int id = 0; id < counts.length; id++) {
      counts[id] = tokens.count(id);
    }
    for (int i = 0; i < tokens.size(); i++) {
      keep(i, tokens.at(i));
    }
  }

  private void keep(int place, int id) {
    places[size] = place; // written in any case: which words repeat no processor foresees
    ids[size] = id;
    size += counts[id] > 1 ? 1 : 0;
  }

  /** Goes on to the next n. */
  void lengthen() {
    n++;
    if (size == 0) {
      counts = EMPTY; // nothing repeats, so nothing longer does
      firsts = EMPTY;
      return;
    }
    Pairs pairs = new Pairs(size);
    int live = 0;
    for (int i = 0; i + 1 < size; i++) {
      if (places[i + 1] == places[i] + 1) {
        places[live] = places[i];
        ids[live++] = pairs.add(ids[i], ids[i + 1], places[i]);
      }
    }
    steps += size + pairs.steps;
    counts = pairs.counts;
    firsts = pairs.firsts;
    size = 0;
    for (int i = 0; i < live; i++) {
      keep(places[i], ids[i]);
    }
  }

  /** Whether the text is long enough for one n-gram. */
  boolean any() {
    return tokens.size() >= n;
  }

  /** Number of places at which an n-gram stands that occurs more than once. */
  int size() {
    return size;
  }

  /** Index of the first word at such a place. */
  int place(int i) {
    return places[i];
  }

  /** Number of the n-gram at such a place. */
  int id(int i) {
    return ids[i];
  }

  /** Upper bound of the numbers of n-grams. */
  int bound() {
    return counts.length;
  }

  /** Number of the most frequent n-gram, the first of equals; {@link #NONE} where none repeats. */
  int top() {
    int best = NONE;
    for (int id = 0; id < counts.length && counts[id] > 0; id++) {
      if (counts[id] > 1 && (best == NONE || counts[id] > counts[best])) {
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
    }

    int add(int left, int right, int place) {
      long key = ((long) left << 32) | right;
      long mixed = key * MIXER;
      int mask = slots.length - 1;
      int slot = (int) ((mixed ^ (mixed >>> 32)) & mask);
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
  }
}
