package dev.winnow.read.unpack;

import java.io.IOException;

/** A compressed member that cannot be unpacked to its end. */
public final class BrokenMember extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean whole;

  /**
   * @param whole it was unpacked to its end, and only its checksum differs
   * @param message what is wrong, as one clause
   */
  public BrokenMember(boolean whole, String message) {
    super(message);
    this.whole = whole;
  }

  public boolean whole() {
    return whole;
  }
}
