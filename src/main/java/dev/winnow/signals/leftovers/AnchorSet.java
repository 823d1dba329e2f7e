package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.Set;

/**
 * Words by which a phrase is looked for, since every match holds one of them. They are known by
 * their signatures alone: whoever looks by them reads the text after.
 */
final class AnchorSet {
  private static final int MASK_BITS = 6;

  private final Set<String> words;
  private final int[] signatures; // ascending
  private final long mask;
  private final int reach;

  AnchorSet(PhraseDemand demand) {
    words = demand.words();
    signatures = words.stream().mapToInt(Words::signature).sorted().toArray();
    mask =
        Arrays.stream(signatures)
            .mapToLong(signature -> 1L << bit(signature))
            .reduce(0, (a, b) -> a | b);
    reach = demand.reach();
  }

  /** The words themselves. */
  Set<String> words() {
    return words;
  }

  /** How many words behind the first one of a match one of them stands at most. */
  int reach() {
    return reach;
  }

  /** The bits of its words, which tell most others apart. */
  long mask() {
    return mask;
  }

  /** Whether a word of a signature is one of them. */
  boolean has(int signature) {
    return (mask >>> bit(signature) & 1) != 0 && Arrays.binarySearch(signatures, signature) >= 0;
  }

  /** The number of the bit that all words of a signature have in masks. */
  static byte bit(int signature) {
    return (byte) WordUses.place(signature, MASK_BITS);
  }
}
