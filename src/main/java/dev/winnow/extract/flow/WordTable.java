package dev.winnow.extract.flow;

import dev.winnow.extract.style.StyleSelector;

/**
 * A small table from words to numbers, looked up by the word's hash while a text is scanned, so
 * that no substring is made. Two words with the same 32-bit hash are not told apart; among some
 * hundred words that is rare, and the numbers only feed learnt features.
 */
public final class WordTable {
  private final int[] keys;
  private final int[] values;
  private final long[] maybe = new long[64]; // Bloom filter: a bit by 12 bits of the hash
  private int size;

  public WordTable(int capacity) {
    int length = Integer.highestOneBit(Math.max(8, capacity) * 2 - 1) * 2;
    this.keys = new int[length];
    this.values = new int[length];
  }

  /** Adds every word of a text, split at white space, with the same number. */
  public void add(String words, int value) {
    for (String word : StyleSelector.tokens(words)) {
      put(hash(word), value);
    }
  }

  /**
   * Adds a word by its hash. A word that is there keeps its number; a full table ignores new words.
   */
  void put(int hash, int value) {
    int at = slot(hash);
    if (keys[at] == 0 && size < keys.length / 2) {
      size++;
      keys[at] = hash;
      values[at] = value;
      maybe[hash >>> 6 & 63] |= 1L << hash;
    }
  }

  /** The number of a word by its hash, or -1 if the table has no such word. */
  public int get(int hash) {
    if ((maybe[hash >>> 6 & 63] >>> hash & 1) == 0) {
      return -1; // true for nearly all words of a page
    }
    int at = slot(hash);
    return keys[at] == 0 ? -1 : values[at];
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = step(hash, folded(word.charAt(i)));
    }
    return hash;
  }

  /** The hash of a word extended by a letter, which {@link #folded} has folded. */
  public static int step(int hash, int letter) {
    return hash * 31 + letter;
  }

  /** A character in lower case if it is ASCII, else unchanged. */
  public static int folded(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private int slot(int hash) {
    int at = ((hash * 0x9E3779B9) >>> 8) & (keys.length - 1); // spreads similar hashes
    while (keys[at] != 0 && keys[at] != hash) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}
