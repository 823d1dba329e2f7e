package dev.winnow.signals.leftovers;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The words by which phrases are looked for, with a number each: those that phrases begin with, and
 * rare words that stand behind them. Every different word of every page is held against it: most
 * are told apart by their length and first two characters.
 */
final class PhraseVocabulary {
  /** What stands for other words. */
  static final int UNKNOWN = -1;

  private static final int BEGINNINGS = 1 << 10; // a power of 2; several beginnings share one

  private final Map<String, Integer> numbers = new HashMap<>();
  private final long[] lengths = new long[BEGINNINGS]; // a bit each
  private final BitSet anchors = new BitSet();

  /** The number of a word that stands in phrases behind others, and rules them out if missing. */
  int addAnchor(String word) {
    int number = add(word);
    anchors.set(number);
    return number;
  }

  /** Whether a number is that of an anchor. */
  boolean isAnchor(int number) {
    return number != UNKNOWN && anchors.get(number);
  }

  /** The number of a word, which is added if it is new. */
  int add(String word) {
    lengths[beginning(word)] |= 1L << word.length();
    return numbers.computeIfAbsent(word, added -> numbers.size());
  }

  /** The number of a word in lower case, or {@link #UNKNOWN}. */
  int number(String word) {
    boolean may = !word.isEmpty() && (lengths[beginning(word)] >>> word.length() & 1) != 0;
    return may ? numbers.getOrDefault(word, UNKNOWN) : UNKNOWN;
  }

  private static int beginning(String word) {
    int second = word.length() > 1 ? word.charAt(1) : 0;
    return (word.charAt(0) * 31 + second) & (BEGINNINGS - 1);
  }
}
