package dev.winnow.model;

import java.util.Locale;

/**
 * How the bytes of a page were read as text.
 *
 * @param charset canonical name
 * @param source what decided
 * @param replacementShare U+FFFD characters / characters, in [0, 1]
 * @param shapeless characters left out of the visible text because they have no shape: soft
 *     hyphens, zero-width and bidirectional controls
 */
public record CharsetDecision(
    String charset, Source source, double replacementShare, int shapeless) {
  /** A decision for bytes whose shapeless characters have not been looked for. */
  public CharsetDecision(String charset, Source source, double replacementShare) {
    this(charset, source, replacementShare, 0);
  }

  /** This decision, with the count of shapeless characters. */
  public CharsetDecision withShapeless(int count) {
    return new CharsetDecision(charset, source, replacementShare, count);
  }

  /** What decides a charset, in the order in which it is asked. */
  public enum Source {
    BOM,
    HTTP,
    META,
    DETECTED,
    DEFAULT;

    /** The source as rows spell it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
