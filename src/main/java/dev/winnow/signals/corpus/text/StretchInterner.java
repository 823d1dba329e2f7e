package dev.winnow.signals.corpus.text;

import java.util.Arrays;

/**
 * Stretches of characters under numbers from 0 on, equal ones under one, in order of first
 * appearance.
 *
 * <p>They are ranges of one character array and make no strings: pages have thousands of words.
 * What is made from a text, such as a word in lower case, is put behind it.
 */
public final class StretchInterner {
  /** Where a hash begins; the empty stretch has it too. */
  static final long SEED = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio: spreads every bit

  /** No number. */
  static final int NONE = -1;

  private static final int LONG = 16; // characters; most words have fewer, most lines have more

  private char[] chars;
  private int used;
  private long[] slots; // hash and number + 1
  private int[] hashes;
  private int[] starts;
  private int[] ends;
  private int size;
  private long steps;

  /** Of a text, with room for a number of different stretches; more make it grow. */
  StretchInterner(char[] text, int expected) {
    chars = text;
    used = text.length;
    int capacity = Math.max(16, expected);
    slots = new long[Integer.highestOneBit(capacity) << 2];
    hashes = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** Takes one more character, or any number, into a hash. */
  static long hash(long hash, int next) {
    return (hash ^ next) * SEED;
  }

  /** The hash of a stretch: high bits, which all characters reach. */
  static int finish(long hash) {
    return (int) (hash >>> 32);
  }

  /** The hash of a stretch of any characters. */
  static int hash(char[] from, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = hash(hash, from[i]);
    }
    return finish(hash);
  }

  /** The number of a stretch. */
  int number(int start, int end) {
    return number(start, end, hash(chars, start, end));
  }

  /** The number of a stretch whose hash is known; equal stretches have equal hashes. */
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

  /** The number of a stretch of other characters, or {@link #NONE}. */
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

  /** The number of characters that stand elsewhere; they are copied where they are new. */
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
    int length = end - start;
    if (ends[id] - other != length) {
      return false;
    }
    if (length > LONG) {
      return Arrays.equals(chars, other, other + length, from, start, end);
    }
    for (int i = 0; i < length; i++) {
      if (chars[other + i] != from[start + i]) {
        return false;
      }
    }
    return true;
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

  /** The hash stands beside the number, so that most looks at other stretches end there. */
  private static long entry(int hash, int number) {
    return (long) hash << 32 | number;
  }

  /** Number of different stretches. */
  int size() {
    return size;
  }

  /** The array that stretches are ranges of; it begins with the text. */
  char[] chars() {
    return chars;
  }

  /** Start of the first stretch of a number. */
  public int start(int id) {
    return starts[id];
  }

  /** End of the first stretch of a number. */
  public int end(int id) {
    return ends[id];
  }

  /** Hash of a number. */
  int hash(int id) {
    return hashes[id];
  }

  /** Probes made, for the test that they grow with the text and no faster. */
  public long steps() {
    return steps;
  }
}
