package dev.winnow.score;

import dev.winnow.model.Span;
import java.util.stream.IntStream;

/**
 * Turns UTF-16 offsets of one text into code points, which Python, Dolma and the score line count.
 * Nearly every text has none but single units, and then nothing is stored.
 */
public final class CodePoints {
  private final int[] surrogates;
  private final int length;

  private CodePoints(int[] surrogates, int length) {
    this.surrogates = surrogates;
    this.length = length;
  }

  /** The offsets of a text. */
  public static CodePoints of(String text) {
    int length = text.codePointCount(0, text.length());
    return new CodePoints(length == text.length() ? new int[0] : lows(text), length);
  }

  /** Indices of the second unit of each pair. */
  private static int[] lows(String text) {
    return IntStream.range(1, text.length())
        .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
        .toArray();
  }

  /** Whether every UTF-16 offset is the same in code points. */
  public boolean same() {
    return surrogates.length == 0;
  }

  /** Length of the text. */
  public int length() {
    return length;
  }

  /** Code points before a UTF-16 offset. */
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

  /** A stretch in code points. */
  public Span of(Span span) {
    return new Span(at(span.start()), at(span.end()));
  }
}
