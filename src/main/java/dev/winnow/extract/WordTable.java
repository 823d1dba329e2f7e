package dev.winnow.extract;

/**
 * A few words with a small number each, looked up by hash while a text is scanned, so that no word
 * is cut out. Two words of one hash would be taken for one; among some hundred that is rare, and
 * the numbers are only learnt from.
 */
final class WordTable {
  private final int[] keys;
  private final byte[] values;
  private int size;

  WordTable(int capacity) {
    int length = Integer.highestOneBit(Math.max(8, capacity) * 2 - 1) * 2;
    this.keys = new int[length];
    this.values = new byte[length];
  }

  /** Adds every word of a text, divided by white space. */
  void add(String words, int value) {
    for (String word : Selector.tokens(words)) {
      int hash = 0;
      for (int i = 0; i < word.length(); i++) {
        hash = step(hash, word.charAt(i));
      }
      put(hash, value);
    }
  }

  /** Adds a word by its hash. */
  void put(int hash, int value) {
    int at = slot(hash);
    if (keys[at] == 0 && size < keys.length / 2) {
      size++;
      keys[at] = hash;
      values[at] = (byte) (value + 1);
    }
  }

  /** The number of a word by its hash, or -1. */
  int get(int hash) {
    return values[slot(hash)] - 1;
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /** The hash of a word that goes on with a letter; case is folded for ASCII alone. */
  static int step(int hash, char c) {
    int folded = c >= 'A' && c <= 'Z' ? c + 32 : c;
    return hash * 31 + folded;
  }

  private int slot(int hash) {
    int at = ((hash * 0x9E3779B9) >>> 8) & (keys.length - 1); // spreads what differs in few bits
    while (keys[at] != 0 && keys[at] != hash) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}
