package dev.winnow.signals.stuffing.page;

/**
 * The first two characters of some words, each pair as one of 1,024 numbers, by which most other
 * words are told apart without a look-up. A word shares its beginning with its stem, since a stem
 * has two characters or more unless it is the word itself.
 */
public final class WordBeginnings {
  private static final int NUMBERS = 1024; // a power of 2

  private final boolean[] known = new boolean[NUMBERS];

  /** The beginning of a word that is not empty; a word of one character ends with a zero. */
  static int of(String word) {
    int second = word.length() > 1 ? word.charAt(1) : 0;
    return (word.charAt(0) * 31 + second) & (NUMBERS - 1);
  }

  /** The beginnings of some words. */
  public static WordBeginnings of(Iterable<String> words) {
    WordBeginnings beginnings = new WordBeginnings();
    words.forEach(beginnings::add);
    return beginnings;
  }

  void add(String word) {
    known[of(word)] = true;
  }

  /** Whether a word of a page may be one of the words, or an inflected form of one. */
  public boolean mayHold(PageText page, int word) {
    return known[page.beginning(word)];
  }
}
