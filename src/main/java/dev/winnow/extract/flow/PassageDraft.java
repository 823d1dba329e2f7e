package dev.winnow.extract.flow;

/**
 * A block of text while the page is being read. Offsets are UTF-16 indices into the page's visible
 * text.
 */
public final class PassageDraft {
  public final BlockContext place;
  public final int start;
  public int end;

  /** UTF-16 units of this passage that stand within links. */
  public int linked;

  PassageDraft(BlockContext place, int start) {
    this.place = place;
    this.start = start;
    this.end = start;
  }

  public int length() {
    return end - start;
  }
}
