package dev.winnow.read;

import java.io.IOException;

/** A record larger than what a reader holds. */
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  TooLarge(int most) {
    super("more than the limit of " + most + " bytes");
  }
}
