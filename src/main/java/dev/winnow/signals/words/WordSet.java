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

  /**
   * Whether a word of the set may look so; tells without a touch of the form, which is dear.
   *
   * @param first character of the word, in either case
   * @param length in characters
   */
  public boolean mayContain(char first, int length) {
    int folded = first < 128 ? first | ' ' : Character.toLowerCase(first);
    return (lengths[folded & CHARACTERS] >>> length & 1) != 0;
  }

  public boolean contains(String word) {
    return (lengths[word.charAt(0) & CHARACTERS] >>> word.length() & 1) != 0
        && words.contains(word);
  }
}
