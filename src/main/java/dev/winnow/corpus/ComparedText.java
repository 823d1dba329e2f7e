package dev.winnow.corpus;

/**
 * A text as it is compared: its content words, and the sets of their pairs and of five words.
 *
 * @param pairs different hashes of content words that follow each other, ascending
 * @param grams different hashes of five words that follow each other, ascending
 * @param anchors number of anchors, as far as texts are aligned
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the arrays once they are built
record ComparedText(String text, ContentWords words, int[] pairs, int[] grams, int anchors) {

  /** Reads a text. */
  static ComparedText of(String text, AnchorWords kinds) {
    ContentWords words = ContentWords.of(text, kinds);
    int anchors = 0;
    for (int i = 0; i < Math.min(TextAlignment.MOST_WORDS, words.count()); i++) {
      anchors += words.anchors()[i] ? 1 : 0;
    }
    return new ComparedText(
        text,
        words,
        HashSample.different(PageSketcher.pairHashes(words)),
        HashSample.different(PageSketcher.gramHashes(words)),
        anchors);
  }

  /** Share of the smaller of two sets that the larger one holds, in [0, 1]. */
  static double overlap(int[] one, int[] other) {
    int both = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Integer.compare(one[i], other[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int smaller = Math.min(one.length, other.length);
    return smaller == 0 ? 0 : (double) both / smaller;
  }

  /** Number of content words, as far as texts are aligned. */
  int length() {
    return Math.min(TextAlignment.MOST_WORDS, words.count());
  }
}
