package dev.winnow.model;

import dev.winnow.naming.EnumWords;

/**
 * The charset in which the bytes of a page were decoded.
 *
 * @param charset canonical name
 * @param source on what the decision rests
 * @param replacementShare U+FFFD characters / characters, in [0, 1]
 * @param shapeless characters left out of the visible text because they have no glyph: soft
 *     hyphens, zero-width and bidirectional controls
 */
public record CharsetDecision(
    String charset, Source source, double replacementShare, int shapeless) {
  /** A decision with a count of 0 for shapeless characters, before the text is extracted. */
  public CharsetDecision(String charset, Source source, double replacementShare) {
    this(charset, source, replacementShare, 0);
  }

  /** A copy with a count of shapeless characters. */
  public CharsetDecision withShapeless(int count) {
    return new CharsetDecision(charset, source, replacementShare, count);
  }

  /** On what a decision rests, in the order of precedence. */
  public enum Source {
    BOM,
    HTTP,
    META,
    DETECTED,
    DEFAULT;

    /** The source as rows spell it. */
    public String word() {
      return EnumWords.of(this);
    }
  }
}
