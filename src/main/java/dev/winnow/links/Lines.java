package dev.winnow.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The resources of this package: lines, of which those that begin with # are comments. */
final class Lines {
  private Lines() {}

  static List<String> of(String resource) {
    try (InputStream stream = Objects.requireNonNull(Lines.class.getResourceAsStream(resource));
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
