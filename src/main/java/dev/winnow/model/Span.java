package dev.winnow.model;

import java.util.Locale;

/**
 * A range of a text.
 *
 * <p>Every offset within Winnow is a UTF-16 index. The score package converts them to code points
 * once, when it builds a row.
 *
 * @param start first index
 * @param end index behind the last, never before {@code start}
 */
public record Span(int start, int end) {
  /** Rejects ranges that end before they start. */
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
