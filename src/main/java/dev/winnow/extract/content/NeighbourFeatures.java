package dev.winnow.extract.content;

import dev.winnow.extract.flow.BlockNode;
import dev.winnow.extract.flow.PassageCounts;
import dev.winnow.extract.flow.PassageDraft;
import java.util.List;

/** Features of a passage that its neighbours make: what they are, and how near in the tree. */
final class NeighbourFeatures {
  private static final int WINDOW = 2; // neighbours on each side that are looked at one by one
  private static final int WIDE = 4; // on each side, looked at together
  private static final int MAX_CLIMB = 8; // areas; farther apart is all the same

  /** How many columns they fill. */
  static final int COUNT = WINDOW * 2 * 4 + 3;

  private final List<PassageDraft> passages;
  private final int[] chars;
  private final int[] linked;
  private final int[] prose;
  private final int[][] common = new int[WINDOW + 1][];

  NeighbourFeatures(List<PassageDraft> passages, PassageCounts[] wordings) {
    int count = wordings.length;
    this.passages = passages;
    this.chars = new int[count + 1];
    this.linked = new int[count + 1];
    this.prose = new int[count + 1];
    for (int i = 0; i < count; i++) {
      PassageDraft passage = passages.get(i);
      chars[i + 1] = chars[i] + passage.length();
      linked[i + 1] = linked[i] + passage.linked;
      prose[i + 1] = prose[i] + (wordings[i].isProse() ? passage.length() : 0);
    }
    for (int step = 1; step <= WINDOW; step++) {
      common[step] = new int[Math.max(0, count - step)];
      for (int i = 0; i < common[step].length; i++) {
        common[step][i] = common(passages.get(i).place.area(), passages.get(i + step).place.area());
      }
    }
  }

  /** Fills the columns from one on, once the passages' own columns are filled. */
  void fill(float[][] table, int from) {
    int at = from;
    for (int step = 1; step <= WINDOW; step++) {
      at = fill(table, -step, at);
      at = fill(table, step, at);
    }
    for (int i = 0; i < passages.size(); i++) {
      int first = Math.max(0, i - WIDE);
      int end = Math.min(passages.size(), i + WIDE + 1);
      int all = chars[end] - chars[first];
      table[at][i] = BlockNode.log(all);
      table[at + 1][i] = (float) (linked[end] - linked[first]) / all;
      table[at + 2][i] = (float) (prose[end] - prose[first]) / all;
    }
  }

  private int fill(float[][] table, int step, int from) {
    shift(table[PassageFeatures.LENGTH], step, table[from]);
    shift(table[PassageFeatures.LINKED], step, table[from + 1]);
    shift(table[PassageFeatures.KIND], step, table[from + 2]);
    float[] levels = table[from + 3];
    for (int i = 0; i < levels.length; i++) {
      int other = i + step;
      levels[i] = other < 0 || other >= levels.length ? -1 : levelsDown(i, other);
    }
    return from + 4;
  }

  /** Fills a column with what another says some rows further on, or -1 if no row is there. */
  static void shift(float[] from, int step, float[] to) {
    for (int i = 0; i < to.length; i++) {
      int other = i + step;
      to[i] = other < 0 || other >= from.length ? -1 : from[other];
    }
  }

  /** Levels from the innermost area that holds both passages down to the first one's own. */
  private int levelsDown(int index, int other) {
    int depth = common[Math.abs(index - other)][Math.min(index, other)];
    return depth < 0 ? MAX_CLIMB + 1 : passages.get(index).place.area().depth - depth;
  }

  /** Depth of the innermost area that holds two, or -1 where it is far up. */
  private static int common(BlockNode one, BlockNode two) {
    BlockNode a = one;
    BlockNode b = two;
    for (int climbed = 0; climbed < MAX_CLIMB; climbed++) {
      if (a.equals(b)) {
        return a.depth;
      }
      if (a.depth >= b.depth && a.parent != null) {
        a = a.parent;
      } else if (b.parent != null) {
        b = b.parent;
      }
    }
    return -1;
  }
}
