package dev.winnow.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of calls to action, and words of navigation that look like them, in the languages of {@code
 * calls.tsv}.
 */
final class Wording {
  private final Phrases phrases = new Phrases();
  private final Phrases heads = new Phrases();
  private final Phrases lures = new Phrases();
  private final Phrases pointers = new Phrases();
  private final Phrases navigation = new Phrases();
  private final Phrases never = new Phrases();

  /** Phrases by their first word, so that a line is looked through in one pass. */
  private static final class Phrases {
    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    void add(List<String> phrase) {
      byFirstWord.computeIfAbsent(phrase.get(0), word -> new ArrayList<>()).add(phrase);
    }

    boolean start(List<String> line) {
      for (List<String> phrase : byFirstWord.getOrDefault(line.get(0), List.of())) {
        if (phrase.size() <= line.size() && line.subList(0, phrase.size()).equals(phrase)) {
          return true;
        }
      }
      return false;
    }

    boolean standIn(List<String> line) {
      for (int from = 0; from < line.size(); from++) {
        if (start(line.subList(from, line.size()))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads the words that come with Winnow. */
  static Wording load() {
    Wording wording = new Wording();
    Lines.of("calls.tsv").forEach(wording::add);
    return wording;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    Phrases kind =
        switch (line.substring(0, tab)) {
          case "phrase" -> phrases;
          case "head" -> heads;
          case "lure" -> lures;
          case "pointer" -> pointers;
          case "navigation" -> navigation;
          case "never" -> never;
          default -> throw new IllegalArgumentException("calls.tsv: unknown kind in " + line);
        };
    for (String phrase : line.substring(tab + 1).split(", ", -1)) {
      kind.add(Arrays.asList(phrase.split(" ", -1)));
    }
  }

  /** Whether the words ask the reader to go and buy. */
  boolean isCall(List<String> line) {
    return !isNavigation(line)
        && (phrases.standIn(line) || (heads.start(line) && lures.standIn(line)));
  }

  /** Whether the words lead about a site, or to its services. */
  boolean isNavigation(List<String> line) {
    return line.isEmpty() || navigation.start(line) || never.standIn(line);
  }

  /** Whether the words point here and now, which makes an imperative a call to action. */
  boolean points(List<String> line) {
    return pointers.standIn(line);
  }
}
