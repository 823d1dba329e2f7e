package dev.winnow.signals.leftovers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words by which phrases are looked for, with a number each: those that phrases begin with, and
 * rare words that stand behind them. Every word of every page is held against it: most are told
 * apart by their length, first two and last characters, the others by a hash of their characters,
 * so that the form of a word, which is dear to touch, is never read.
 */
final class PhraseVocabulary {
  /** What stands for other words. */
  static final int UNKNOWN = -1;

  private static final int LETTERS = 32; // places for a character, which several characters share

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>(); // by number
  private final long[] lengths = new long[LETTERS * LETTERS]; // a bit each, by first two letters
  private final long[] endings = new long[LETTERS * LETTERS]; // likewise, by first and last
  private final BitSet anchors = new BitSet();
  private int[] table = {}; // numbers by hash, the next free place if one is taken; UNKNOWN is free

  /** The number of a word that stands in phrases behind others, and rules them out if missing. */
  int addAnchor(String word) {
    int number = add(word);
    anchors.set(number);
    return number;
  }

  /** Whether a number is that of an anchor. */
  boolean isAnchor(int number) {
    return anchors.get(number);
  }

  /** The number of a word, which is added if it is new. */
  int add(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = words.size();
    numbers.put(word, number);
    words.add(word);
    char[] letters = word.toCharArray();
    lengths[beginning(letters, 0, letters.length)] |= 1L << letters.length;
    endings[ending(letters, 0, letters.length)] |= 1L << letters.length;
    if (4 * words.size() > table.length) {
      table = new int[Math.max(64, 2 * table.length)];
      Arrays.fill(table, UNKNOWN);
      for (int i = 0; i < words.size(); i++) {
        put(i);
      }
    } else {
      put(number);
    }
    return number;
  }

  private void put(int number) {
    char[] letters = words.get(number).toCharArray();
    int at = hash(letters, 0, letters.length) & (table.length - 1);
    while (table[at] != UNKNOWN) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = number;
  }

  /** The number of a word that stands in a text, in whatever case, or {@link #UNKNOWN}. */
  int number(char[] text, int start, int end) {
    if ((lengths[beginning(text, start, end)] >>> (end - start) & 1) == 0
        || (endings[ending(text, start, end)] >>> (end - start) & 1) == 0) {
      return UNKNOWN;
    }
    int at = hash(text, start, end) & (table.length - 1);
    while (table[at] != UNKNOWN && !isAt(words.get(table[at]), text, start, end)) {
      at = (at + 1) & (table.length - 1);
    }
    return table[at];
  }

  private static boolean isAt(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (FoldedText.folded(text[i]) != word.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + FoldedText.folded(text[i]);
    }
    return hash ^ hash >>> 11;
  }

  private static int beginning(char[] text, int start, int end) {
    int second = start + 1 < end ? place(text[start + 1]) : 0;
    return place(text[start]) * LETTERS + second;
  }

  private static int ending(char[] text, int start, int end) {
    return place(text[start]) * LETTERS + place(text[end - 1]);
  }

  /** Letters of ASCII in either case have a place each; apostrophes and other scripts share 0. */
  private static int place(char c) {
    return c < 128 && c != '\'' && c != '`' ? c & (LETTERS - 1) : 0;
  }
}
