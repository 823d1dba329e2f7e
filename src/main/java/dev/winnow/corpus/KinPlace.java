package dev.winnow.corpus;

/**
 * A place of a page where its kin has other words.
 *
 * @param start offset into the compared text, in UTF-16 units
 * @param end offset behind the place
 * @param firstPoint the same in code points
 * @param lastPoint offset behind the place in code points
 * @param quote the page's words
 * @param other what the other page has there
 */
public record KinPlace(
    int start, int end, int firstPoint, int lastPoint, String quote, String other) {
  /** A swap as it is kept. */
  static KinPlace of(WordSwap swap, String text, String other) {
    int first = text.codePointCount(0, swap.start());
    return new KinPlace(
        swap.start(),
        swap.end(),
        first,
        first + text.codePointCount(swap.start(), swap.end()),
        text.substring(swap.start(), swap.end()),
        other.substring(swap.otherStart(), swap.otherEnd()));
  }
}
