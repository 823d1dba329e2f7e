package dev.winnow.corpus;

import java.util.Arrays;

/**
 * The smallest hashes of a set: a sample that is the same wherever the set is met, so that two
 * samples tell how much their sets share.
 *
 * <p>Source: bottom-k sketches (Cohen and Kaplan, PODC 2007).
 *
 * @param smallest up to {@link #SIZE} different hashes, ascending
 * @param total number of different hashes in the set
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the array once it is built
record HashSample(int[] smallest, int total) {
  /**
   * Hashes that are kept: 256 bytes; the share of two sets is known to .06 at one standard error.
   */
  static final int SIZE = 64;

  /** The sample of a set, given as a list in which hashes may repeat. */
  static HashSample of(int[] hashes) {
    int[] different = different(hashes);
    return new HashSample(
        Arrays.copyOf(different, Math.min(different.length, SIZE)), different.length);
  }

  /** The different hashes of a list, ascending. */
  static int[] different(int[] hashes) {
    int[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int different = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[different++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, different);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HashSample sample
        && total == sample.total
        && Arrays.equals(smallest, sample.smallest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(smallest);
  }

  /** Estimate of the share of the smaller set that the larger one holds, in [0, 1]. */
  double overlap(HashSample other) {
    int smaller = Math.min(total, other.total);
    if (smaller == 0) {
      return 0;
    }
    int i = 0;
    int j = 0;
    int both = 0;
    int seen = 0; // of the union, whose smallest hashes are a sample of it
    int size = Math.min(SIZE, Math.max(smallest.length, other.smallest.length));
    while (seen < size && i < smallest.length && j < other.smallest.length) {
      if (smallest[i] == other.smallest[j]) {
        both++;
        i++;
        j++;
      } else if (smallest[i] < other.smallest[j]) {
        i++;
      } else {
        j++;
      }
      seen++;
    }
    seen = Math.min(size, seen + (smallest.length - i) + (other.smallest.length - j));
    double jaccard = (double) both / seen;
    double common = jaccard * (total + (double) other.total) / (1 + jaccard);
    return Math.min(1, common / smaller);
  }
}
