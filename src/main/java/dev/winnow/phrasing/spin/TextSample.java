package dev.winnow.phrasing.spin;

import dev.winnow.model.Words;

/**
 * What a long text is judged by: stretches at equal distances that together are as long as the
 * pages that the trees learnt from.
 */
final class TextSample {
  private static final int LONGEST = 600; // words; a text of no more is read whole
  private static final int STRETCHES = 6;

  private TextSample() {}

  /** The words to read; the same object if these are all. */
  static Words of(Words words) {
    int count = words.count();
    if (count <= LONGEST) {
      return words;
    }
    int[] numbers = new int[LONGEST];
    int[] starts = new int[LONGEST];
    int[] ends = new int[LONGEST];
    int length = LONGEST / STRETCHES;
    for (int stretch = 0; stretch < STRETCHES; stretch++) {
      int from = (int) ((long) (count - length) * stretch / (STRETCHES - 1));
      int to = stretch * length;
      System.arraycopy(words.numbers(), from, numbers, to, length);
      System.arraycopy(words.starts(), from, starts, to, length);
      System.arraycopy(words.ends(), from, ends, to, length);
    }
    return new Words(words.vocabulary(), words.signatures(), numbers, starts, ends);
  }
}
