package dev.winnow.corpus;

import dev.winnow.naming.EnumWords;

/** How two pages of one text belong together. */
public enum KinKind {
  /** The same words, but for a frame, a paragraph more, or an end that is missing. */
  NEAR_DUPLICATE,
  /**
   * The same text in other words: numbers, names and order are the same, ordinary words are not.
   */
  SPUN_SIBLINGS;

  /** The kind as rows spell it. */
  public String word() {
    return EnumWords.of(this);
  }
}
