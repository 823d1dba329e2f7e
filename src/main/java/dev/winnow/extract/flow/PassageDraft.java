package dev.winnow.extract.flow;

/** A block while the page is read, with what its label will be decided by. */
public final class PassageDraft {
  public final BlockContext place;
  public final int start;
  public int end;

  /** UTF-16 units of it within links. */
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
