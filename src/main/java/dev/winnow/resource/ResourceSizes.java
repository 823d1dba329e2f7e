package dev.winnow.resource;

import java.io.IOException;
import java.util.Locale;

/** Checks sizes that a binary resource declares, so that a damaged one cannot exhaust memory. */
public final class ResourceSizes {
  private ResourceSizes() {}

  /**
   * Returns a size if it is plausible.
   *
   * @param what the thing that has this size, for the message
   * @throws IOException if the size is negative or above the limit
   */
  public static int checked(String what, int size, int most) throws IOException {
    if (size < 0 || size > most) {
      throw new IOException(
          String.format(
              Locale.ROOT, "a resource is damaged: %s of %d, at most %d", what, size, most));
    }
    return size;
  }
}
