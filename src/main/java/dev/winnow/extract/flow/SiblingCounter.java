package dev.winnow.extract.flow;

/**
 * A counter for each signature of an element, shared by all elements that have it. Computes what a
 * {@code Map<Integer, int[]>} with {@code computeIfAbsent} does, without boxing an {@code Integer}
 * for each block element.
 */
final class SiblingCounter {
  private int[] signatures = new int[64];
  private int[][] counters = new int[64][];
  private int size;

  /** The counter of a signature, as an array of one number; 0 when it is new. */
  int[] of(int signature) {
    int at = slot(signature);
    if (counters[at] == null) {
      if (++size * 2 > counters.length) {
        grow();
        at = slot(signature);
      }
      signatures[at] = signature;
      counters[at] = new int[1];
    }
    return counters[at];
  }

  private int slot(int signature) {
    int at = ((signature * 0x9E3779B9) >>> 8) & (counters.length - 1); // spreads similar hashes
    while (counters[at] != null && signatures[at] != signature) {
      at = (at + 1) & (counters.length - 1);
    }
    return at;
  }

  private void grow() {
    int[] oldSignatures = signatures;
    int[][] oldCounters = counters;
    signatures = new int[oldSignatures.length * 2];
    counters = new int[oldCounters.length * 2][];
    for (int i = 0; i < oldCounters.length; i++) {
      if (oldCounters[i] != null) {
        int at = slot(oldSignatures[i]);
        signatures[at] = oldSignatures[i];
        counters[at] = oldCounters[i];
      }
    }
  }
}
