package dev.winnow.corpus;

/**
 * What of a page is compared with other pages: {@link #BANDS} entries of 32 bytes cross to other
 * workers, the samples are read for pairs that meet in a band.
 *
 * @param key hash of the page's id: orders pages, wherever in the crawl they stand
 * @param words number of words of the text
 * @param bands for each band four hashes of 16 bits, each the smallest of all words under another
 *     function; pages that agree from the left agree in much
 * @param fingerprint SimHash of the words
 * @param pairs pairs of content words that follow each other
 * @param grams five words that follow each other
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the array once it is built
record PageSketch(
    long key, int words, long[] bands, long fingerprint, HashSample pairs, HashSample grams) {
  /** Bands: nine entries of 32 bytes are 288 bytes. */
  static final int BANDS = 9;
}
