package dev.winnow.read.unpack;

import java.io.IOException;

/** A record larger than what a reader holds. */
public final class RecordTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  public RecordTooLarge(int most) {
    super("more than the limit of " + most + " bytes");
  }
}
