package dev.winnow.signals.leftovers;

import dev.winnow.resource.ResourceLines;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the word lists beside this class. */
final class WordLists {
  private WordLists() {}

  /** The lines of a resource that are neither empty nor comments. */
  static List<String> lines(String resource) {
    return ResourceLines.of(WordLists.class, resource);
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
