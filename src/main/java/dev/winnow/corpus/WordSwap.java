package dev.winnow.corpus;

/**
 * A place where two texts differ in a few words between words that both have.
 *
 * @param start offset in the one text
 * @param end offset behind the place
 * @param otherStart offset in the other text
 * @param otherEnd offset behind the place there
 */
record WordSwap(int start, int end, int otherStart, int otherEnd) {
  /** The same place, seen from the other text. */
  WordSwap turned() {
    return new WordSwap(otherStart, otherEnd, start, end);
  }
}
