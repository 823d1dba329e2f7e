package dev.winnow.train.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Agreement of two texts in their words, each as often as it stands in both: the measure of the Web
 * Content Extraction Benchmark (WCXB, 2025).
 */
record WordAgreement(double precision, double recall) {

  static WordAgreement of(List<String> gold, List<String> found) {
    Map<String, Integer> wanted = new HashMap<>();
    for (String word : gold) {
      wanted.merge(word, 1, Integer::sum);
    }
    int shared = 0;
    for (String word : found) {
      shared += wanted.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    return new WordAgreement(
        (double) shared / Math.max(1, found.size()), (double) shared / Math.max(1, gold.size()));
  }

  double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  /** Words as the benchmark has them: runs of letters, digits and underscores in lower case. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isWord(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
