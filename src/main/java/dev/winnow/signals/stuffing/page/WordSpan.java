package dev.winnow.signals.stuffing.page;

import java.util.List;

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

  /** Number of words of several. */
  public static int words(List<WordSpan> spans) {
    int words = 0;
    for (WordSpan span : spans) {
      words += span.words();
    }
    return words;
  }
}
