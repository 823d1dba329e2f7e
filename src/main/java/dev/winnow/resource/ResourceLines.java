package dev.winnow.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Text resources that lie beside a class: their lines without blank ones and without comments,
 * which begin with #.
 */
public final class ResourceLines {
  private ResourceLines() {}

  public static List<String> of(Class<?> beside, String resource) {
    try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(resource));
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
