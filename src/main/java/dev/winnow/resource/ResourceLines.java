package dev.winnow.resource;

import java.util.List;

/** Reads text resources line by line. */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * The lines of a resource in UTF-8, without empty lines and without comments, which begin with #.
   *
   * @param beside the class whose package holds it
   * @param resource its name
   */
  public static List<String> of(Class<?> beside, String resource) {
    return ResourceFile.text(beside, resource)
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
