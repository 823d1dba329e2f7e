package dev.winnow.model;

import java.util.Locale;

/**
 * A stretch of a text.
 *
 * <p>Inside Winnow every offset is a UTF-16 index; the score package turns them into code points
 * once, when a row is built.
 *
 * @param start first index
 * @param end index behind the last, never before {@code start}
 */
public record Span(int start, int end) {
  /** Rejects stretches that end before they start. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "span [%d, %d) is not one", start, end));
    }
  }

  /** Length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether the other span lies within this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
