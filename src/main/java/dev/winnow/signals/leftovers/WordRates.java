package dev.winnow.signals.leftovers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often pages use the words of phrases, which tells by which words to look for a phrase. */
final class WordRates {
  private static final Map<String, Integer> PER_MILLION = new HashMap<>();
  private static final int RARE = 5; // of a word that the list does not have

  static {
    for (String line : WordLists.lines("word-rates.txt")) {
      String[] parts = line.split(" ", -1);
      for (int i = 1; i < parts.length; i++) {
        PER_MILLION.put(parts[i], Integer.valueOf(parts[0]));
      }
    }
  }

  private WordRates() {}

  /** Of sets of words, the first of those that texts hold least often; empty if there is none. */
  static Set<String> rarest(List<Set<String>> sets) {
    return sets.stream().min(Comparator.comparingLong(WordRates::rate)).orElse(Set.of());
  }

  /** Sets of words, those first that texts hold least often. */
  static List<Set<String>> byRate(List<Set<String>> sets) {
    return sets.stream().sorted(Comparator.comparingLong(WordRates::rate)).toList();
  }

  private static long rate(Set<String> words) {
    return words.stream().mapToLong(word -> PER_MILLION.getOrDefault(word, RARE)).sum();
  }
}
