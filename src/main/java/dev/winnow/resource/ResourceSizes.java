package dev.winnow.resource;

import java.io.IOException;
import java.util.Locale;

/** Keeps a damaged resource from asking for more memory than any sound one does. */
public final class ResourceSizes {
  private ResourceSizes() {}

  public static int checked(String what, int size, int most) throws IOException {
    if (size < 0 || size > most) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "the phrasing resource is damaged: %s of %d, at most %d",
              what,
              size,
              most));
    }
    return size;
  }
}
