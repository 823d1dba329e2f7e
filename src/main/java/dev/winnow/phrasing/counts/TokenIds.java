package dev.winnow.phrasing.counts;

import dev.winnow.model.Words;

/**
 * Words as the counts see them: ids, and whether each stands right behind its predecessor. Any mark
 * but plain spaces between two words, or a line end, keeps them from being a pair.
 */
public final class TokenIds {
  private final Words words;
  private final int[] ids;
  private final boolean[] follows;
  private final boolean[] lowerCase;

  private TokenIds(Words words, int[] ids) {
    this.words = words;
    this.ids = ids;
    this.follows = new boolean[words.count()];
    this.lowerCase = new boolean[words.count()];
  }

  /** Looks up every word of a text. */
  public static TokenIds of(WordVocabulary vocabulary, String text, Words words) {
    TokenIds tokens = new TokenIds(words, vocabulary.ids(words.forms()));
    int end = text.length(); // of the word before; no word starts there
    for (int i = 0; i < tokens.ids.length; i++) {
      int start = words.starts()[i];
      tokens.follows[i] = spaces(text, end, start);
      tokens.lowerCase[i] = !Character.isUpperCase(text.charAt(start));
      end = words.ends()[i];
    }
    return tokens;
  }

  private static boolean spaces(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\u00A0') {
        return false;
      }
    }
    return to > from;
  }

  /** How many. */
  public int count() {
    return ids.length;
  }

  /** Id of a word; {@link WordVocabulary#UNKNOWN} where it is not known. */
  public int id(int at) {
    return ids[at];
  }

  /** Whether only spaces part a word from its predecessor; false behind the last word. */
  public boolean follows(int at) {
    return at < ids.length && follows[at];
  }

  /** Whether a word starts with anything but a capital. */
  public boolean lowerCase(int at) {
    return lowerCase[at];
  }

  /** The lower-case form of a word. */
  public String form(int at) {
    return words.forms()[at];
  }

  /** The words behind the tokens. */
  public Words words() {
    return words;
  }
}
