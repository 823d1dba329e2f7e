package dev.winnow.signals.stuffing.kinds;

import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts of a title that are one search said again with more words: {@code roofer Leeds | cheap
 * roofer Leeds | flat roofer Leeds}. Titles that list illnesses, stages or sorts name them side by
 * side, and none of the parts is held by another.
 */
final class TitleSearches {
  private static final int FEWEST = 4; // parts with the same two words; honest titles have 2
  private static final int FEWEST_SOLD = 3; // if buyers search so and a part is held by another

  private TitleSearches() {}

  /**
   * How many parts hold the same two words, if they are searches; else 0.
   *
   * @param parts different ones, as stems
   */
  static int count(Collection<List<String>> parts) {
    Map<List<String>, List<Set<String>>> pairs = new LinkedHashMap<>();
    for (List<String> part : parts) {
      Set<String> words = content(part);
      List<String> all = new ArrayList<>(words);
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          boolean ordered = all.get(i).compareTo(all.get(j)) < 0;
          List<String> pair =
              ordered ? List.of(all.get(i), all.get(j)) : List.of(all.get(j), all.get(i));
          pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(words);
        }
      }
    }
    int most = 0;
    for (List<Set<String>> holding : pairs.values()) {
      if (holding.size() > most && holding.size() >= FEWEST_SOLD && areSearches(holding)) {
        most = holding.size();
      }
    }
    return most;
  }

  private static boolean areSearches(List<Set<String>> parts) {
    boolean sold = false;
    boolean held = false;
    for (Set<String> part : parts) {
      for (String word : part) {
        sold |= SearchWords.isSought(word);
      }
      for (Set<String> other : parts) {
        held |= other.size() > part.size() && other.containsAll(part);
      }
    }
    return parts.size() >= FEWEST ? sold || held : sold && held;
  }

  private static Set<String> content(List<String> part) {
    Set<String> content = new LinkedHashSet<>();
    for (String word : part) {
      if (!FunctionWords.isFunction(word) && word.length() > 2 && !WordForms.isNumber(word)) {
        content.add(word);
      }
    }
    return content;
  }
}
