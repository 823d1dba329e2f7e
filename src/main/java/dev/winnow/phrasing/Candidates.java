package dev.winnow.phrasing;

import java.util.Arrays;

/**
 * The words that may have been meant at one place: those that a spinner is known to replace by the
 * word that stands there, and that were seen beside one of its neighbours. Most known swaps meet
 * neither, so nearly all of the time goes into asking; it is done in passes, each without the
 * branches of the next, so that a processor looks up many at once. Used again for every place of a
 * text; not for two threads.
 */
final class Candidates {
  private final PairTable pairs;
  private final SwapTable swaps;

  private int count;
  private int[] indices = new int[256]; // more than most words have
  private int[] sides = new int[256]; // 1 where the left may have been met, 2 the right
  private long[] leftHashes = new long[256];
  private long[] rightHashes = new long[256];
  private int[] leftSeen = new int[256];
  private int[] rightSeen = new int[256];

  Candidates(PairTable pairs, SwapTable swaps) {
    this.pairs = pairs;
    this.swaps = swaps;
  }

  /** Finds the candidates of a place. */
  void find(Context context) {
    int first = swaps.first(context.word());
    int last = swaps.first(context.word() + 1);
    makeRoom(last - first);
    lookUp(filter(context, first, last));
  }

  private void makeRoom(int size) {
    if (size > indices.length) {
      indices = Arrays.copyOf(indices, size);
      sides = Arrays.copyOf(sides, size);
      leftHashes = Arrays.copyOf(leftHashes, size);
      rightHashes = Arrays.copyOf(rightHashes, size);
      leftSeen = Arrays.copyOf(leftSeen, size);
      rightSeen = Arrays.copyOf(rightSeen, size);
    }
  }

  /** Keeps those that the filter lets through on one side; how many. */
  private int filter(Context context, int first, int last) {
    int asked = (context.hasLeft() ? 1 : 0) | (context.hasRight() ? 2 : 0);
    int kept = 0;
    for (int swap = first; swap < last; swap++) {
      int original = swaps.original(swap);
      long left = context.leftHash(original);
      long right = context.rightHash(original);
      int maybe = (pairs.maybe(left) | pairs.maybe(right) << 1) & asked;
      indices[kept] = swap;
      sides[kept] = maybe;
      leftHashes[kept] = left;
      rightHashes[kept] = right;
      kept += (maybe | maybe >> 1) & 1;
    }
    return kept;
  }

  /** Keeps those that were seen on one side. */
  private void lookUp(int kept) {
    count = 0;
    for (int i = 0; i < kept; i++) {
      int left = (sides[i] & 1) == 0 ? 0 : pairs.find(leftHashes[i]);
      int right = (sides[i] & 2) == 0 ? 0 : pairs.find(rightHashes[i]);
      indices[count] = indices[i];
      leftSeen[count] = left;
      rightSeen[count] = right;
      count += left + right > 0 ? 1 : 0;
    }
  }

  /** How many were found. */
  int count() {
    return count;
  }

  /** Index of a candidate's swap. */
  int swap(int i) {
    return indices[i];
  }

  /** How often a candidate was seen behind the left neighbour. */
  int leftSeen(int i) {
    return leftSeen[i];
  }

  /** How often a candidate was seen before the right neighbour. */
  int rightSeen(int i) {
    return rightSeen[i];
  }
}
