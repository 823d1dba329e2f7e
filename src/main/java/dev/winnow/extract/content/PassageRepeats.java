package dev.winnow.extract.content;

import dev.winnow.extract.flow.PassageCounts;

/**
 * Passages of a page that say the same words, whatever their case: menus given twice, cards of a
 * carousel, a phrase put into every section.
 */
final class PassageRepeats {
  private final int[] earlier;
  private final int[] all;

  private PassageRepeats(int[] earlier, int[] all) {
    this.earlier = earlier;
    this.all = all;
  }

  static PassageRepeats of(PassageCounts[] wordings) {
    int[] earlier = new int[wordings.length];
    int[] all = new int[wordings.length];
    int[] first = new int[wordings.length]; // the row that says the same before all others
    int[] slots = new int[4 * Integer.highestOneBit(wordings.length + 1)]; // such rows, plus one
    for (int i = 0; i < wordings.length; i++) {
      int slot = slot(wordings[i]) & (slots.length - 1);
      while (slots[slot] > 0 && !isAlike(wordings[i], wordings[slots[slot] - 1])) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = slots[slot] == 0 ? i + 1 : slots[slot];
      first[i] = slots[slot] - 1;
      earlier[i] = all[first[i]]++;
    }
    for (int i = 0; i < all.length; i++) {
      all[i] = all[first[i]];
    }
    return new PassageRepeats(earlier, all);
  }

  private static int slot(PassageCounts wording) {
    return ((wording.digest * 31 + wording.words) * 0x9E3779B9) >>> 8; // spreads similar hashes
  }

  private static boolean isAlike(PassageCounts one, PassageCounts other) {
    return one.digest == other.digest && one.words == other.words;
  }

  /** Fills a column with how many passages before say the same, and one with how many do in all. */
  void fill(float[] before, float[] inAll) {
    for (int i = 0; i < earlier.length; i++) {
      before[i] = earlier[i];
      inAll[i] = all[i];
    }
  }
}
