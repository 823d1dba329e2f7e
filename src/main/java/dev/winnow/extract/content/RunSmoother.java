package dev.winnow.extract.content;

import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.model.Block.Kind;
import java.util.List;

/**
 * Runs of list items, of quotes, of the cells of a table: they are main content as a whole or not
 * at all, so that a table does not lose the cells that say least.
 */
final class RunSmoother {
  private static final int LEAST_CELLS = 6; // fewer are as often what lays out a page
  private static final int MAX_CELL = 30; // characters, on average; longer ones hold running text

  private final float[] probabilities;
  private final List<PassageDraft> passages;

  RunSmoother(float[] probabilities, List<PassageDraft> passages) {
    this.probabilities = probabilities;
    this.passages = passages;
  }

  /** Settles each run by its mean probability, every passage weighed by its length. */
  void settle(boolean[] main, float limit) {
    int start = 0;
    while (start < main.length) {
      int end = end(start);
      if (end - start > 1) {
        settle(main, start, end, limit);
      }
      start = end;
    }
  }

  /** Index behind the run that begins at a passage. */
  private int end(int start) {
    Kind kind = kind(start);
    int end = start + 1;
    if (kind == Kind.LIST_ITEM || kind == Kind.QUOTE || kind == Kind.TABLE_CELL) {
      while (end < probabilities.length && kind(end) == kind) {
        end++;
      }
    }
    return end;
  }

  private void settle(boolean[] main, int start, int end, float limit) {
    float length = 0;
    float judged = 0;
    for (int i = start; i < end; i++) {
      length += passages.get(i).length();
      judged += passages.get(i).length() * probabilities[i];
    }
    boolean layout = end - start < LEAST_CELLS || length > (float) MAX_CELL * (end - start);
    if (kind(start) == Kind.TABLE_CELL && layout) {
      return;
    }
    for (int i = start; i < end; i++) {
      main[i] = judged > limit * length;
    }
  }

  private Kind kind(int index) {
    return passages.get(index).place.kind();
  }
}
