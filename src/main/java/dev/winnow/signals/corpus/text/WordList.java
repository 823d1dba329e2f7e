package dev.winnow.signals.corpus.text;

import java.util.List;

/** A list of words that is searched for ranges of a text, without making strings. */
public final class WordList {
  /** Rank of a word that is not in the list. */
  public static final int NONE = StretchInterner.NONE;

  private final StretchInterner words;

  /**
   * A list of words.
   *
   * @param list distinct words, none of them empty
   */
  public WordList(List<String> list) {
    words = new StretchInterner(new char[0], list.size());
    for (String word : list) {
      words.number(word.toCharArray(), 0, word.length());
    }
  }

  /** Whether a range of a text is a word of the list. */
  boolean contains(char[] text, int start, int end) {
    return words.find(text, start, end, StretchInterner.hash(text, start, end)) != NONE;
  }

  /** Index of a token in the list, or {@link #NONE}. */
  public int rank(TokenTable tokens, int id) {
    return words.find(tokens.chars(), tokens.start(id), tokens.end(id), tokens.hash(id));
  }
}
