package dev.winnow.signals.corpus;

import java.util.List;

/** Short words, looked up where they stand in a text: no look makes a string. */
final class WordList {
  /** Rank of a word that is not among them. */
  static final int NONE = Integer.MAX_VALUE;

  private static final long MIXER = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio: spreads every bit

  private final char[][] slots;
  private final int[] ranks;
  private final int shift;

  /** Words without a repeat, none of them empty. */
  WordList(List<String> words) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * words.size());
    slots = new char[1 << bits][0]; // two to four slots a word
    ranks = new int[1 << bits];
    shift = Long.SIZE - bits;
    for (int rank = 0; rank < words.size(); rank++) {
      char[] word = words.get(rank).toCharArray();
      int slot = slot(word, 0, word.length);
      while (slots[slot].length > 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = word;
      ranks[slot] = rank;
    }
  }

  boolean contains(char[] text, int start, int end) {
    return rank(text, start, end) != NONE;
  }

  /** Place of a word in the list, from 0 on, or {@link #NONE}. */
  int rank(char[] text, int start, int end) {
    int slot = slot(text, start, end);
    for (; slots[slot].length > 0; slot = (slot + 1) & (slots.length - 1)) {
      if (isAt(slots[slot], text, start, end)) {
        return ranks[slot];
      }
    }
    return NONE;
  }

  /** First, middle and last character tell most words apart, and need no loop. */
  private int slot(char[] text, int start, int end) {
    long length = (long) end - start;
    long middle = (long) text[(start + end) >>> 1] << 16;
    long key = text[start] | middle | (long) text[end - 1] << 32 | length << 48;
    return (int) ((key * MIXER) >>> shift);
  }

  private static boolean isAt(char[] word, char[] text, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
