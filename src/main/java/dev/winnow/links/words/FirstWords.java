package dev.winnow.links.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their first words. Every word of every page is looked up and few begin a phrase, so a
 * word's length and two of its characters are tested against a bit set before the map is asked.
 */
final class FirstWords<P> {
  private static final int PAIRS = 1023; // mask: of a first and a middle character

  private final Map<String, List<P>> phrases = new HashMap<>();
  private final long[] lengths = new long[PAIRS + 1]; // by two characters: a bit each

  void add(String firstWord, P phrase) {
    phrases.computeIfAbsent(firstWord, word -> new ArrayList<>()).add(phrase);
    lengths[pair(firstWord)] |= 1L << firstWord.length();
  }

  /**
   * The phrases that begin with a word, in the order in which they came; null if none do.
   *
   * @param pair the word's {@link #pair}
   */
  @Nullable List<P> of(String word, int pair) {
    boolean may = (lengths[pair] >>> word.length() & 1) != 0;
    return may ? phrases.get(word) : null;
  }

  /** What a word is tested by. */
  static int pair(String word) {
    return (word.charAt(0) * 31 + word.charAt(word.length() >> 1)) & PAIRS;
  }
}
