package dev.winnow.signals.stuffing.page;

/**
 * Words of a page in a row.
 *
 * @param from index of the first word
 * @param to index behind the last word
 */
public record WordSpan(int from, int to) {
  /** Number of words. */
  public int words() {
    return to - from;
  }
}
