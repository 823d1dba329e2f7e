package dev.winnow.signals.corpus.text;

import java.util.List;

/** A list of words that is searched for ranges of a text, without making strings. */
public final class WordList {
  /** Rank of a word that is not in the list. */
  public static final int NONE = StretchInterner.NONE;

  private final StretchInterner words;
  private long firsts; // a bit for each first character, by its last six bits
  private long lasts;

  /**
   * A list of words.
   *
   * @param list distinct words, none of them empty
   */
  public WordList(List<String> list) {
    words = new StretchInterner(new char[0], list.size());
    for (String word : list) {
      words.number(word.toCharArray(), 0, word.length());
      firsts |= 1L << word.charAt(0);
      lasts |= 1L << word.charAt(word.length() - 1);
    }
  }

  /** Whether a range of a text is a word of the list. */
  boolean contains(char[] text, int start, int end) {
    return mayContain(text, start, end)
        && words.find(text, start, end, StretchInterner.hash(text, start, end)) != NONE;
  }

  /** Most words differ in one of two characters, and need no look-up. */
  private boolean mayContain(char[] text, int start, int end) {
    return (firsts >>> text[start] & lasts >>> text[end - 1] & 1) != 0;
  }

  /** Index of a token in the list, or {@link #NONE}. */
  public int rank(TokenTable tokens, int id) {
    int start = tokens.start(id);
    int end = tokens.end(id);
    return mayContain(tokens.chars(), start, end)
        ? words.find(tokens.chars(), start, end, tokens.hash(id))
        : NONE;
  }
}
