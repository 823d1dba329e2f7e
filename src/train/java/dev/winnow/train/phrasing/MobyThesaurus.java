package dev.winnow.train.phrasing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ward's Moby Thesaurus (public domain): a head word and its near words a line, parted by commas.
 * Words and short phrases alike, in lower case.
 */
final class MobyThesaurus {
  private static final int MOST_WORDS = 3; // of a phrase that a spinner would write

  private final Map<String, List<String>> entries = new HashMap<>();

  MobyThesaurus(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.toLowerCase(Locale.ROOT).split(",", -1);
        List<String> near = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
          if (parts[i].matches("[a-z][a-z-]*( [a-z][a-z-]*){0," + (MOST_WORDS - 1) + "}")) {
            near.add(parts[i]);
          }
        }
        entries.put(parts[0], List.copyOf(near));
      }
    }
  }

  /** All words and phrases. */
  Set<String> words() {
    Set<String> found = new TreeSet<>(entries.keySet());
    entries.values().forEach(found::addAll);
    return found;
  }

  /** Near words and phrases of a word; none if it heads no entry. */
  List<String> near(String word) {
    return entries.getOrDefault(word, List.of());
  }
}
