package dev.winnow.extract.flow;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block element and what stands in it, all levels below included. */
public final class BlockNode {
  private static final float[] LOGS = logs(4096); // most blocks are shorter

  public static final int FAR = 16; // levels; hints from farther up say nothing

  /** How many numbers {@link #measures} gives. */
  public static final int MEASURES = 6;

  private static final int[] NOWHERE = new int[MarkupHints.COUNT];

  static {
    Arrays.fill(NOWHERE, -FAR);
  }

  public final @Nullable BlockNode parent;
  public final int depth;

  /**
   * Depth of the nearest area that names each group of {@link MarkupHints}; shared with the parent.
   */
  private final int[] namedAt;

  /** How many areas of the page share name and classes with this one; counted as they come. */
  final int[] alike;

  private float @Nullable [] measures;
  public int chars;
  int linked;
  int prose;
  int passages;

  /** Characters below, weighed by the first judgement. */
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

  /** Levels up to the nearest area that names a group of {@link MarkupHints}; 0 is this one. */
  public int hint(int group) {
    return Math.min(FAR, depth - namedAt[group]);
  }

  /** How many areas of the page share name and classes with this one. */
  public int likes() {
    return alike[0];
  }

  /** The area so many levels up, or the outermost one. */
  public BlockNode up(int levels) {
    BlockNode area = this;
    for (int i = 0; i < levels && area.parent != null; i++) {
      area = area.parent;
    }
    return area;
  }

  /** Counts what stands in each area; returns how many characters of prose the page has. */
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

  /** What the judgement asks of an area, made when first asked for. */
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

  /** The logarithm of a number and one. */
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
