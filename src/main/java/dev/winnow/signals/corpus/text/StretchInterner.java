package dev.winnow.signals.corpus.text;

import java.util.Arrays;

/**
 * Numbers ranges of characters from 0 on, in order of first appearance; equal ranges share a
 * number.
 *
 * <p>It computes what a {@code Map<String, Integer>} with {@code putIfAbsent(word, size)} does.
 * Ranges refer to one character array, so that no string is made for any of a page's thousands of
 * words; derived words, such as one in lower case, are appended to that array.
 */
public final class StretchInterner {
  /** Start value of a hash, and its multiplier. */
  static final long SEED = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio: spreads every bit

  /** Sentinel for "no such range". */
  static final int NONE = -1;

  private char[] chars;
  private int used; // characters of the text and of derived words
  private long[] slots; // hash in the high half, number + 1 in the low half; 0 if free
  private int[] hashes;
  private int[] starts;
  private int[] ends;
  private int size;
  private long steps;

  /**
   * An empty table over a text.
   *
   * @param expected number of different ranges; the table grows if there are more
   */
  StretchInterner(char[] text, int expected) {
    chars = text;
    used = text.length;
    int capacity = Math.max(16, expected);
    slots = new long[Integer.highestOneBit(capacity) << 2];
    hashes = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** Extends a hash by a character or any other number. */
  static long hash(long hash, int next) {
    return (hash ^ next) * SEED;
  }

  /** The final hash of a range: the high bits, which depend on all characters. */
  static int finish(long hash) {
    return (int) (hash >>> 32);
  }

  /** The final hash of a range of any array. */
  static int hash(char[] from, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = hash(hash, from[i]);
    }
    return finish(hash);
  }

  /** The number of a range, which is added if it is new. */
  int number(int start, int end) {
    return number(start, end, hash(chars, start, end));
  }

  /**
   * The number of a range whose hash is known; it is added if it is new.
   *
   * @param hash any function of the characters, the same for all calls
   */
  int number(int start, int end, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      steps++;
      if ((int) (entry >>> 32) == hash && isAt((int) entry - 1, chars, start, end)) {
        return (int) entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    return insert(slot, hash, start, end);
  }

  /** The number of a range of another array, or {@link #NONE}. */
  int find(char[] from, int start, int end, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((int) (entry >>> 32) == hash && isAt((int) entry - 1, from, start, end)) {
        return (int) entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  /** The number of a range of another array; if it is new, its characters are copied. */
  int number(char[] from, int at, int length) {
    int start = used;
    if (start + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(start + length, chars.length + chars.length / 2));
    }
    System.arraycopy(from, at, chars, start, length);
    int before = size;
    int id = number(start, start + length);
    used += size > before ? length : 0;
    return id;
  }

  private boolean isAt(int id, char[] from, int start, int end) {
    int other = starts[id];
    return Arrays.equals(chars, other, ends[id], from, start, end);
  }

  private int insert(int slot, int hash, int start, int end) {
    if (size == starts.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    hashes[size] = hash;
    starts[size] = start;
    ends[size++] = end;
    slots[slot] = entry(hash, size);
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    slots = new long[slots.length * 2];
    int mask = slots.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = hashes[id] & mask;
      while (slots[slot] != 0) {
        steps++;
        slot = (slot + 1) & mask;
      }
      slots[slot] = entry(hashes[id], id + 1);
    }
  }

  /** A slot holds the hash beside the number, so that most mismatches are seen without a jump. */
  private static long entry(int hash, int number) {
    return (long) hash << 32 | number;
  }

  /** Number of different ranges. */
  int size() {
    return size;
  }

  /** The array of all characters; it begins with the text. */
  char[] chars() {
    return chars;
  }

  /** Start of the first range with a number. */
  public int start(int id) {
    return starts[id];
  }

  /** End of the first range with a number. */
  public int end(int id) {
    return ends[id];
  }

  /** Hash of the ranges with a number. */
  int hash(int id) {
    return hashes[id];
  }

  /** Slots visited, for the test that the work is linear in the text. */
  public long steps() {
    return steps;
  }
}
