package dev.winnow.signals.corpus;

import java.util.Arrays;

/**
 * The tokens of a text in order, equal ones under one number. Numbers grow with first appearance,
 * so that ties are broken as by a counter that remembers insertion.
 *
 * <p>Tokens are ranges of one character array and make no strings: pages have thousands of them.
 */
final class TokenTable {
  private static final long MIXER = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio: spreads every bit

  private final char[] text;
  private int[] slots;
  private int[] hashes;
  private int[] starts;
  private int[] ends;
  private int[] counts;
  private int[] lengths;
  private int distinct;
  private int[] sequence;
  private int[] places;
  private int size;
  private long steps;

  TokenTable(char[] text, int expected) {
    this.text = text;
    int capacity = Math.max(16, expected);
    slots = new int[Integer.highestOneBit(capacity) << 1];
    hashes = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    counts = new int[capacity];
    lengths = new int[capacity];
    sequence = new int[capacity];
    places = new int[capacity];
  }

  /** Appends a token; answers whether an equal one stands before it. */
  boolean add(int start, int end) {
    int id = find(start, end);
    if (size == sequence.length) {
      sequence = Arrays.copyOf(sequence, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    places[size] = start;
    sequence[size++] = id;
    return ++counts[id] > 1;
  }

  private int find(int start, int end) {
    int hash = hash(start, end);
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      steps++;
      int id = slots[slot] - 1;
      if (hashes[id] == hash && Arrays.equals(text, starts[id], ends[id], text, start, end)) {
        return id;
      }
    }
    return insert(slot, hash, start, end);
  }

  private int insert(int slot, int hash, int start, int end) {
    if (distinct == starts.length) {
      growIds();
    }
    int id = distinct++;
    hashes[id] = hash;
    starts[id] = start;
    ends[id] = end;
    lengths[id] = Character.codePointCount(text, start, end - start);
    slots[slot] = id + 1;
    if (distinct * 2 > slots.length) {
      rehash();
    }
    return id;
  }

  private void growIds() {
    int capacity = distinct * 2;
    hashes = Arrays.copyOf(hashes, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    counts = Arrays.copyOf(counts, capacity);
    lengths = Arrays.copyOf(lengths, capacity);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int id = 0; id < distinct; id++) {
      int slot = hashes[id] & mask;
      while (slots[slot] != 0) {
        steps++;
        slot = (slot + 1) & mask;
      }
      slots[slot] = id + 1;
    }
  }

  /** Four characters a step: whole lines and paragraphs are hashed too. */
  private int hash(int start, int end) {
    long h = (long) end - start;
    int i = start;
    for (; i + 3 < end; i += 4) {
      long four = text[i] | (long) text[i + 1] << 16 | (long) text[i + 2] << 32;
      h = (h ^ (four | (long) text[i + 3] << 48)) * MIXER;
      h ^= h >>> 29; // brings high bits down before the next step
    }
    int rest = end - i;
    if (rest > 0) { // up to three: the first, the middle and the last one, without a loop
      long last = text[i] | (long) text[i + (rest >> 1)] << 16 | (long) text[end - 1] << 32;
      h = (h ^ last) * MIXER;
      h ^= h >>> 29;
    }
    return (int) (h ^ (h >>> 32));
  }

  /** Number of tokens. */
  int size() {
    return size;
  }

  /** Number of different tokens. */
  int distinct() {
    return distinct;
  }

  /** The number of the token at a place. */
  int at(int place) {
    return sequence[place];
  }

  /** Where a token of the sequence starts, in the character array. */
  int placeOf(int place) {
    return places[place];
  }

  /** How often a token occurs. */
  int count(int id) {
    return counts[id];
  }

  /** Length of a token in code points. */
  int length(int id) {
    return lengths[id];
  }

  /** Start of the first token of a number, in the character array. */
  int start(int id) {
    return starts[id];
  }

  /** End of the first token of a number. */
  int end(int id) {
    return ends[id];
  }

  /** The array that tokens are ranges of. */
  char[] chars() {
    return text;
  }

  /** Code points of all tokens. */
  long totalLength() {
    long total = 0;
    for (int id = 0; id < distinct; id++) {
      total += (long) lengths[id] * counts[id];
    }
    return total;
  }

  /** Code points of the tokens that stand behind an equal one. */
  long repeatedLength() {
    long total = 0;
    for (int id = 0; id < distinct; id++) {
      total += (long) lengths[id] * (counts[id] - 1);
    }
    return total;
  }

  /** Probes made, for the test that they grow with the text and no faster. */
  long steps() {
    return steps;
  }
}
