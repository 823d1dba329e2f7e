package dev.winnow.extract;

import org.jspecify.annotations.Nullable;

/** A block element and what stands in it, all levels below included. */
final class Area {
  static final byte FAR = 16; // levels; hints from farther up say nothing

  final @Nullable Area parent;
  final int depth;

  /** Levels up to the nearest element that names each group of {@link Hints}; 0 is this one. */
  final byte[] hints = new byte[Hints.COUNT];

  /** How many areas of the page share name and classes with this one; counted as they come. */
  final int[] alike;

  int chars;
  int linked;
  int prose;
  int passages;

  /** Characters below, weighed by the first judgement. */
  float judged;

  Area(@Nullable Area parent, int mask, int[] alike) {
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.alike = alike;
    alike[0]++;
    for (int group = 0; group < hints.length; group++) {
      int above = parent == null ? FAR : Math.min(FAR, parent.hints[group] + 1);
      hints[group] = (mask & 1 << group) != 0 ? 0 : (byte) above;
    }
  }

  /** The area so many levels up, or the outermost one. */
  Area up(int levels) {
    Area area = this;
    for (int i = 0; i < levels && area.parent != null; i++) {
      area = area.parent;
    }
    return area;
  }

  /** Adds what stands in here to the area around. */
  void addToParent() {
    if (parent != null) {
      parent.chars += chars;
      parent.linked += linked;
      parent.prose += prose;
      parent.passages += passages;
    }
  }
}
