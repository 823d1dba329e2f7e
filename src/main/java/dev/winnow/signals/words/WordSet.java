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
  private final long[] lasts = new long[CHARACTERS + 1]; // last characters, likewise

  public WordSet(Set<String> words) {
    this.words = words;
    for (String word : words) {
      lengths[word.charAt(0) & CHARACTERS] |= 1L << word.length();
      lasts[word.charAt(0) & CHARACTERS] |= 1L << folded(word.charAt(word.length() - 1));
    }
  }

  /**
   * Whether a word of a text may be one of the set, by its length, first and last character; tells
   * without a touch of its form, which is dear.
   */
  public boolean mayContain(String text, int start, int end) {
    int first = folded(text.charAt(start)) & CHARACTERS;
    return (lengths[first] >>> (end - start) & 1) != 0
        && (lasts[first] >>> folded(text.charAt(end - 1)) & 1) != 0;
  }

  private static int folded(char c) {
    return c < 128 ? c | ' ' : Character.toLowerCase(c);
  }

  public boolean contains(String word) {
    return (lengths[word.charAt(0) & CHARACTERS] >>> word.length() & 1) != 0
        && words.contains(word);
  }
}
