package dev.winnow.extract;

import java.util.List;

/** Features of a passage that its neighbours make: what they are, and how near in the tree. */
final class Neighbours {
  private static final int WINDOW = 2; // neighbours on each side that are looked at one by one
  private static final int WIDE = 4; // on each side, looked at together
  private static final int MAX_CLIMB = 8; // areas; farther apart is all the same

  /** How many columns they fill. */
  static final int COUNT = WINDOW * 2 * 4 + 3;

  private final List<Passage> passages;
  private final int[] chars;
  private final int[] linked;
  private final int[] prose;
  private final int[][] common = new int[WINDOW + 1][];

  Neighbours(List<Passage> passages, Wording[] wordings) {
    int count = wordings.length;
    this.passages = passages;
    this.chars = new int[count + 1];
    this.linked = new int[count + 1];
    this.prose = new int[count + 1];
    for (int i = 0; i < count; i++) {
      Passage passage = passages.get(i);
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

  /** Fills the columns of a row, once the passages' own columns are filled in all rows. */
  void fill(float[][] rows, int index, int from) {
    float[] row = rows[index];
    int at = from;
    for (int step = 1; step <= WINDOW; step++) {
      at = fill(rows, index, index - step, at);
      at = fill(rows, index, index + step, at);
    }
    int first = Math.max(0, index - WIDE);
    int end = Math.min(rows.length, index + WIDE + 1);
    int all = chars[end] - chars[first];
    row[at++] = Features.log(all);
    row[at++] = (float) (linked[end] - linked[first]) / all;
    row[at] = (float) (prose[end] - prose[first]) / all;
  }

  private int fill(float[][] rows, int index, int other, int from) {
    float[] row = rows[index];
    boolean there = other >= 0 && other < rows.length;
    row[from] = there ? rows[other][Features.LENGTH] : -1;
    row[from + 1] = there ? rows[other][Features.LINKED] : -1;
    row[from + 2] = there ? rows[other][Features.KIND] : -1;
    row[from + 3] = there ? levelsDown(index, other) : -1;
    return from + 4;
  }

  /** Levels from the innermost area that holds both passages down to the first one's own. */
  private int levelsDown(int index, int other) {
    int depth = common[Math.abs(index - other)][Math.min(index, other)];
    return depth < 0 ? MAX_CLIMB + 1 : passages.get(index).place.area().depth - depth;
  }

  /** Depth of the innermost area that holds two, or -1 where it is far up. */
  private static int common(Area one, Area two) {
    Area a = one;
    Area b = two;
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
