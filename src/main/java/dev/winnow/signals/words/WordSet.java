package dev.winnow.signals.words;

import java.util.Set;

/**
 * A fixed set of short words that all words of a page are held against. Most are not in it, which
 * their first character and length show.
 */
public final class WordSet {
  private static final int CHARACTERS = 127; // mask: ASCII has places of its own, others share them

  private final Set<String> words;
  private final long[] lengths = new long[CHARACTERS + 1]; // by first character: a bit each

  public WordSet(Set<String> words) {
    this.words = words;
    for (String word : words) {
      lengths[word.charAt(0) & CHARACTERS] |= 1L << word.length();
    }
  }

  public boolean contains(String word) {
    return (lengths[word.charAt(0) & CHARACTERS] >>> word.length() & 1) != 0
        && words.contains(word);
  }
}
