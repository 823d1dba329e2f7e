package dev.winnow.corpus;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A text as it is compared: its content words, and the sets of their pairs and of five words.
 *
 * @param pairs hashes of content words that follow each other
 * @param grams hashes of five words that follow each other
 * @param anchors number of anchors, as far as texts are aligned
 */
record ComparedText(
    String text, ContentWords words, Set<Integer> pairs, Set<Integer> grams, int anchors) {

  /** Reads a text. */
  static ComparedText of(String text, AnchorWords kinds) {
    ContentWords words = ContentWords.of(text, kinds);
    int anchors = 0;
    for (int i = 0; i < Math.min(TextAlignment.MOST_WORDS, words.count()); i++) {
      anchors += words.anchors()[i] ? 1 : 0;
    }
    return new ComparedText(
        text,
        words,
        set(PageSketcher.pairHashes(words)),
        set(PageSketcher.gramHashes(words)),
        anchors);
  }

  private static Set<Integer> set(int[] hashes) {
    Set<Integer> set = new HashSet<>();
    Arrays.stream(hashes).forEach(set::add);
    return set;
  }

  /** Share of the smaller of two sets that the larger one holds, in [0, 1]. */
  static double overlap(Set<Integer> one, Set<Integer> other) {
    Set<Integer> small = one.size() <= other.size() ? one : other;
    Set<Integer> large = small == one ? other : one;
    return small.isEmpty()
        ? 0
        : (double) small.stream().filter(large::contains).count() / small.size();
  }

  /** Number of content words, as far as texts are aligned. */
  int length() {
    return Math.min(TextAlignment.MOST_WORDS, words.count());
  }
}
