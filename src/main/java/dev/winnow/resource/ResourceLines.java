package dev.winnow.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    String text = ResourceFile.read(beside, resource, in -> new String(in.readAllBytes(), UTF_8));
    return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }
}
