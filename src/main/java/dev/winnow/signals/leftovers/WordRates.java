package dev.winnow.signals.leftovers;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often pages use the words of phrases, which tells by which words to look for a phrase. */
final class WordRates {
  private static final Map<String, Integer> PER_MILLION = new HashMap<>();
  private static final int RARE = 5; // of a word that the list does not have
  private static final Comparator<PhraseDemand> BY_RATE = Comparator.comparingLong(WordRates::rate);

  static {
    for (String line : WordLists.lines("word-rates.txt")) {
      String[] parts = line.split(" ", -1);
      for (int i = 1; i < parts.length; i++) {
        PER_MILLION.put(parts[i], Integer.valueOf(parts[0]));
      }
    }
  }

  private WordRates() {}

  /** Of what matches hold, the first of that which texts hold least often. */
  static PhraseDemand rarest(List<PhraseDemand> demands) {
    return Collections.min(demands, BY_RATE);
  }

  /** What matches hold, that first which texts hold least often. */
  static List<PhraseDemand> byRate(List<PhraseDemand> demands) {
    return demands.stream().sorted(BY_RATE).toList();
  }

  private static long rate(PhraseDemand demand) {
    return demand.words().stream().mapToLong(word -> PER_MILLION.getOrDefault(word, RARE)).sum();
  }
}
