package dev.winnow.extract.flow;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block element with counts over its text, that of all nested blocks included. */
public final class BlockNode {
  private static final float[] LOGS = logs(4096); // most blocks are shorter

  /** Levels between a block and an ancestor from which on its hint is ignored. */
  public static final int FAR = 16;

  /** Length of the array that {@link #measures} returns. */
  public static final int MEASURES = 6;

  private static final int[] NOWHERE = new int[MarkupHints.COUNT];

  static {
    Arrays.fill(NOWHERE, -FAR);
  }

  public final @Nullable BlockNode parent;
  public final int depth;

  /**
   * Depth of the nearest ancestor or self that names each group of {@link MarkupHints}; the
   * parent's array if this element names no group.
   */
  private final int[] namedAt;

  /** Counter of the elements that share name and classes with this one, in one array for all. */
  final int[] alike;

  private float @Nullable [] measures;
  public int chars;
  int linked;
  int prose;
  int passages;

  /** Characters of all nested passages, each weighted by its probability in the first pass. */
  public float judged;

  BlockNode(@Nullable BlockNode parent, int mask, int[] alike) {
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.alike = alike;
    alike[0]++;
    this.namedAt = named(parent == null ? NOWHERE : parent.namedAt, mask);
  }

  private int[] named(int[] around, int mask) {
    if (mask == 0) {
      return around;
    }
    int[] named = around.clone();
    for (int group = 0; group < named.length; group++) {
      named[group] = (mask & 1 << group) != 0 ? depth : named[group];
    }
    return named;
  }

  /**
   * Levels up to the nearest element that names a group of {@link MarkupHints}: 0 for this one, at
   * most {@link #FAR}.
   */
  public int hint(int group) {
    return Math.min(FAR, depth - namedAt[group]);
  }

  /** How many blocks of the page share name and classes with this one. */
  public int likes() {
    return alike[0];
  }

  /** The ancestor so many levels up, or the outermost one if there are fewer levels. */
  public BlockNode up(int levels) {
    BlockNode area = this;
    for (int i = 0; i < levels && area.parent != null; i++) {
      area = area.parent;
    }
    return area;
  }

  /**
   * Sums the counts of each element over its passages and nested elements.
   *
   * @param areas in document order
   * @return characters of prose in the page, plus one, so that it can be a divisor
   */
  public static int sum(
      List<BlockNode> areas, List<PassageDraft> passages, PassageCounts[] wordings) {
    int allProse = 1;
    for (int i = 0; i < wordings.length; i++) {
      PassageDraft passage = passages.get(i);
      BlockNode area = passage.place.area();
      area.chars += passage.length();
      area.linked += passage.linked;
      area.passages++;
      if (wordings[i].isProse() && passage.linked * 3 < passage.length()) {
        area.prose += passage.length();
        allProse += passage.length();
      }
    }
    for (int i = areas.size() - 1; i >= 0; i--) {
      areas.get(i).addToParent();
    }
    return allProse;
  }

  /**
   * Features of this element: share of linked characters, logarithm of characters, share of the
   * page's prose, share of prose, passages, like elements. Computed once, after {@link #sum}.
   *
   * @param allProse what {@link #sum} returned
   */
  public float[] measures(int allProse) {
    float[] known = measures;
    if (known == null) {
      float all = Math.max(1, chars);
      known =
          new float[] {
            linked / all, log(chars), (float) prose / allProse, prose / all, passages, alike[0]
          };
      measures = known;
    }
    return known;
  }

  private void addToParent() {
    if (parent != null) {
      parent.chars += chars;
      parent.linked += linked;
      parent.prose += prose;
      parent.passages += passages;
    }
  }

  /** The natural logarithm of a number plus one. */
  public static float log(int value) {
    return value < LOGS.length ? LOGS[value] : (float) Math.log1p(value);
  }

  private static float[] logs(int count) {
    float[] logs = new float[count];
    for (int i = 0; i < count; i++) {
      logs[i] = (float) Math.log1p(i);
    }
    return logs;
  }
}
