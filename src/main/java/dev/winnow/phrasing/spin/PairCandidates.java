package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.BatchedLookup;
import dev.winnow.phrasing.counts.PairTable;
import dev.winnow.phrasing.counts.PhraseCounts;

/**
 * Tries every word that may have been meant on the left of a pair with every one on the right, and
 * hands over those that were seen together. Used again for all pairs of a text; not for two
 * threads.
 */
final class PairCandidates {
  private static final int MOST_RANKS = 32; // their product; where both words are swapped, of a
  // hundred held-out pairs one lay past it, and it saves most of the look-ups
  private static final int FEWEST_OF_TWO = 2; // one meeting is chance where both words are free

  private final PhraseCounts counts;
  private final BatchedLookup batch;

  PairCandidates(PhraseCounts counts, BatchedLookup batch) {
    this.counts = counts;
    this.batch = batch;
  }

  /** Hands over what may have been meant by a pair. */
  void each(PairSide left, PairSide right, PairReader.Taker taker) {
    int[] seen = ask(left, right);
    int next = 0;
    for (int i = 0; i < left.count(); i++) {
      int tried = tried(right, i);
      for (int j = 0; j < tried; j++) {
        int often = seen[next++];
        if (often >= (i > 0 && j > 0 ? FEWEST_OF_TWO : 1)) {
          taker.accept(left.id(i), right.id(j), features(left, i, right, j, often));
        }
      }
    }
  }

  /** How often each pair to be tried was seen. */
  private int[] ask(PairSide left, PairSide right) {
    int size = 0;
    for (int i = 0; i < left.count(); i++) {
      size += tried(right, i);
    }
    long[] keys = batch.keys(size);
    int next = 0;
    for (int i = 0; i < left.count(); i++) {
      int id = left.id(i);
      int tried = tried(right, i);
      for (int j = 0; j < tried; j++) {
        keys[next++] = PairTable.adjacent(id, right.id(j));
      }
    }
    return batch.counts(size);
  }

  /** How many words on the right are tried with a word on the left. */
  private static int tried(PairSide right, int i) {
    return i == 0 ? right.count() : Math.min(right.count(), 1 + MOST_RANKS / i);
  }

  /** As {@link PairReader#CHOICE} names them. */
  private double[] features(PairSide left, int i, PairSide right, int j, int seen) {
    return new double[] {
      counts.association(seen, left.id(i), right.id(j)),
      PhraseCounts.ln(seen),
      left.outerGain(i),
      right.outerGain(j),
      left.strength(i) + right.strength(j),
      left.similarity(i) + right.similarity(j),
      left.logCountRatio(i) + right.logCountRatio(j),
      left.fieldGain(i) + right.fieldGain(j),
      i > 0 && j > 0 ? 1 : 0
    };
  }
}
