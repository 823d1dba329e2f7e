package dev.winnow.train.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * GoldAgreement of two texts, counted on runs of words: the measure of the article extraction
 * benchmark (Zyte 2019) for runs of four, agreement of words for runs of one.
 */
record ShingleAgreement(double precision, double recall) {
  /** Words in a run by the benchmark's measure. */
  static final int MEASURE = 4;

  static ShingleAgreement of(List<String> gold, List<String> found, int length) {
    Map<String, Integer> expected = runs(gold, length);
    Map<String, Integer> actual = runs(found, length);
    long shared = 0;
    long all = 0;
    for (Map.Entry<String, Integer> run : actual.entrySet()) {
      shared += Math.min(run.getValue(), expected.getOrDefault(run.getKey(), 0));
      all += run.getValue();
    }
    long wanted = expected.values().stream().mapToLong(Integer::longValue).sum();
    return new ShingleAgreement(share(shared, all, wanted == 0), share(shared, wanted, all == 0));
  }

  /** Words as the benchmark has them: runs of letters, digits and underscores. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isWord(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static double share(long part, long whole, boolean empty) {
    return whole == 0 ? (empty ? 1 : 0) : (double) part / whole;
  }

  private static Map<String, Integer> runs(List<String> words, int length) {
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - length + 1); i++) {
      List<String> run = words.subList(i, Math.min(words.size(), i + length));
      if (!run.isEmpty()) {
        runs.merge(String.join(" ", run), 1, Integer::sum);
      }
    }
    return runs;
  }
}
