package dev.winnow.model;

import java.util.Locale;

/**
 * How the bytes of a page were read as text.
 *
 * @param charset canonical name
 * @param source what decided
 * @param replacementShare U+FFFD characters / characters, in [0, 1]
 */
public record CharsetDecision(String charset, Source source, double replacementShare) {
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
