package dev.winnow.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their first words. Every word of every page is looked up, and few begin a phrase, so a
 * word's first character and length are asked before the table.
 */
final class FirstWords<P> {
  private static final int CHARACTERS = 127; // mask: ASCII has places of its own, others share them

  private final Map<String, List<P>> phrases = new HashMap<>();
  private final long[] lengths = new long[CHARACTERS + 1]; // by first character: a bit each

  void add(String firstWord, P phrase) {
    phrases.computeIfAbsent(firstWord, word -> new ArrayList<>()).add(phrase);
    lengths[firstWord.charAt(0) & CHARACTERS] |= 1L << firstWord.length();
  }

  /** The phrases that begin with a word, in the order in which they came; null where none do. */
  @Nullable List<P> of(String word) {
    boolean may = (lengths[word.charAt(0) & CHARACTERS] >>> word.length() & 1) != 0;
    return may ? phrases.get(word) : null;
  }
}
