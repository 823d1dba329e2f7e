package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases by the words by which they are looked for, which are known by their signatures: an open
 * table, most of whose slots are empty.
 */
final class AnchorIndex {
  private static final int SLOT_BITS = 11;
  private static final LeftoverPhrase[] NONE = {};

  private final int[] signatures = new int[1 << SLOT_BITS];
  private final LeftoverPhrase[][] phrases = new LeftoverPhrase[1 << SLOT_BITS][];
  private int taken;

  AnchorIndex(List<LeftoverPhrase> indexed) {
    Arrays.fill(phrases, NONE);
    for (LeftoverPhrase phrase : indexed) {
      phrase.anchors().stream()
          .mapToInt(Words::signature)
          .distinct()
          .forEach(signature -> add(signature, phrase));
    }
  }

  private void add(int signature, LeftoverPhrase phrase) {
    int slot = slot(signature);
    LeftoverPhrase[] others = phrases[slot];
    if (others.length == 0 && ++taken > signatures.length / 2) {
      throw new IllegalStateException("too many words to look for");
    }
    signatures[slot] = signature;
    phrases[slot] = Arrays.copyOf(others, others.length + 1);
    phrases[slot][others.length] = phrase;
  }

  /** The phrases that are looked for by the words of a signature, in their order. */
  LeftoverPhrase[] lookedForBy(int signature) {
    return phrases[slot(signature)];
  }

  /** The slot of a signature, or the empty one that it would have. */
  private int slot(int signature) {
    int slot = WordUses.place(signature, SLOT_BITS);
    while (phrases[slot].length > 0 && signatures[slot] != signature) {
      slot = (slot + 1) % signatures.length;
    }
    return slot;
  }
}
