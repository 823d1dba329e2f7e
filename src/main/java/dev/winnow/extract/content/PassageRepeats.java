package dev.winnow.extract.content;

import dev.winnow.extract.flow.PassageCounts;
import java.util.HashMap;
import java.util.Map;

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
    Map<Long, int[]> counters = new HashMap<>(2 * wordings.length);
    int[][] counterOf = new int[wordings.length][];
    for (int i = 0; i < wordings.length; i++) {
      long key = (long) wordings[i].words << Integer.SIZE | (wordings[i].digest & 0xFFFF_FFFFL);
      counterOf[i] = counters.computeIfAbsent(key, unseen -> new int[1]);
      earlier[i] = counterOf[i][0]++;
    }
    for (int i = 0; i < all.length; i++) {
      all[i] = counterOf[i][0];
    }
    return new PassageRepeats(earlier, all);
  }

  /** Fills a column with how many passages before say the same, and one with how many do in all. */
  void fill(float[] before, float[] inAll) {
    for (int i = 0; i < earlier.length; i++) {
      before[i] = earlier[i];
      inAll[i] = all[i];
    }
  }
}
