package dev.winnow.score;

import dev.winnow.model.Span;
import java.util.stream.IntStream;

/**
 * Converts UTF-16 offsets of one text to code points, the unit of Python, Dolma and Winnow's rows.
 * It stores the positions of surrogate pairs only, and most texts have no such pair.
 */
public final class CodePoints {
  private final int[] surrogates;
  private final int length;

  private CodePoints(int[] surrogates, int length) {
    this.surrogates = surrogates;
    this.length = length;
  }

  /** A converter for the offsets of a text. */
  public static CodePoints of(String text) {
    int length = text.codePointCount(0, text.length());
    return new CodePoints(length == text.length() ? new int[0] : lows(text), length);
  }

  /** Indices of the second unit of each surrogate pair. */
  private static int[] lows(String text) {
    return IntStream.range(1, text.length())
        .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
        .toArray();
  }

  /** Whether every offset is the same in both units. */
  public boolean same() {
    return surrogates.length == 0;
  }

  /** Length of the text in code points. */
  public int length() {
    return length;
  }

  /** Number of code points before a UTF-16 offset. */
  public int at(int offset) {
    int low = 0;
    int high = surrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (surrogates[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return offset - low;
  }

  /** Converts a range to code points. */
  public Span of(Span span) {
    return new Span(at(span.start()), at(span.end()));
  }
}
