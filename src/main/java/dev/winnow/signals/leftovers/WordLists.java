package dev.winnow.signals.leftovers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the word lists beside this class. A line that begins with # and a space is a comment. */
final class WordLists {
  private WordLists() {}

  /** The lines of a resource that are neither blank nor comments. */
  static List<String> lines(String resource) {
    try (InputStream stream =
            Objects.requireNonNull(WordLists.class.getResourceAsStream(resource));
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# ") && !line.equals("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All words of a resource. */
  static Set<String> words(String resource) {
    return lines(resource).stream()
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .collect(Collectors.toSet());
  }

  /** The words behind a label, such as {@code noun: city town}; a label may have several lines. */
  static Set<String> labelled(String resource, String label) {
    String start = label + ": ";
    return lines(resource).stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .collect(Collectors.toSet());
  }
}
