package dev.winnow.resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Small words of English in groups, by what they do in a sentence: the one list from which all
 * packages take theirs. All forms are lower case.
 */
public final class FunctionWordGroups {
  private static final Map<String, List<String>> GROUPS = read();

  /** Words of closed classes, which carry grammar and no content. */
  private static final Set<String> GRAMMAR =
      union(
          "determiner",
          "preposition",
          "conjunction",
          "question",
          "auxiliary",
          "focus",
          "pronoun",
          "adverb",
          "spatial",
          "degree",
          "pronominal",
          "verbal",
          "contracted",
          "numeral",
          "particle",
          "shortened");

  private FunctionWordGroups() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> groups = new HashMap<>();
    for (String line : ResourceLines.of(FunctionWordGroups.class, "function-words.txt")) {
      List<String> words = List.of(line.split(" ", -1));
      groups.put(words.get(0), words.subList(1, words.size()));
    }
    return groups;
  }

  /** The words of some groups. */
  public static Set<String> union(String... names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      words.addAll(GROUPS.getOrDefault(name, List.of()));
    }
    return words;
  }

  /** The words of all groups. */
  public static Set<String> all() {
    return union(GROUPS.keySet().toArray(new String[0]));
  }

  /** Whether a word carries grammar and no content. */
  public static boolean isGrammar(String form) {
    return GRAMMAR.contains(form);
  }
}
