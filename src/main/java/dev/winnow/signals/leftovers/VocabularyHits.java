package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where a page holds anchors of phrases, read in one pass. A word with hyphens counts as a whole
 * and as its parts.
 */
final class VocabularyHits {
  private final PhraseVocabulary vocabulary;
  private final char[] text; // a copy, whose characters are cheaper to reach than a string's
  private final Words words;
  private final HyphenCursor hyphens;
  private int[] at = new int[64]; // index of the word, ascending
  private int[] numbers = new int[64]; // of the vocabulary
  private final BitSet seen = new BitSet();
  private int count;

  VocabularyHits(PhraseVocabulary vocabulary, String text, Words words) {
    this.vocabulary = vocabulary;
    this.text = text.toCharArray();
    this.words = words;
    this.hyphens = new HyphenCursor(text);
  }

  /**
   * Reads a word, the words before it having been read. Returns the number in the vocabulary of
   * what a phrase would begin with there: the word, or its part before a hyphen.
   */
  int read(int word, int start, int end) {
    if (hyphens.isWithin(start, end)) {
      return readParts(word, start, end);
    }
    int number = vocabulary.number(text, start, end);
    add(word, number);
    return number;
  }

  private int readParts(int word, int start, int end) {
    int lead = PhraseVocabulary.UNKNOWN;
    int part = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || HyphenCursor.isHyphen(text[i])) {
        int number = i > part ? vocabulary.number(text, part, i) : PhraseVocabulary.UNKNOWN;
        add(word, number);
        lead = part == start ? number : lead;
        part = i + 1;
      }
    }
    add(word, vocabulary.number(text, start, end));
    return lead;
  }

  private void add(int word, int number) {
    if (number == PhraseVocabulary.UNKNOWN || !vocabulary.isAnchor(number)) {
      return;
    }
    if (count == at.length) {
      at = Arrays.copyOf(at, 2 * count);
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    at[count] = word;
    numbers[count] = number;
    seen.set(number);
    count++;
  }

  /** What a phrase would begin with at a word, read or not. */
  int lead(int word) {
    int start = words.starts()[word];
    int end = start;
    while (end < words.ends()[word] && (end == start || !HyphenCursor.isHyphen(text[end]))) {
      end++;
    }
    return vocabulary.number(text, start, end);
  }

  /** Whether the page holds one of some anchors. */
  boolean holdsAny(BitSet anchors) {
    return seen.intersects(anchors);
  }

  /** The characters of the text. */
  char[] characters() {
    return text;
  }

  /** Number of hits. */
  int count() {
    return count;
  }

  /** The first hit of a word or of one behind it, from another hit on; {@link #count} without. */
  int firstFrom(int word, int from) {
    int hit = from;
    while (hit < count && at[hit] < word) {
      hit++;
    }
    return hit;
  }

  /** The first hit of a word or of one behind it; {@link #count} without. */
  int firstFrom(int word) {
    int hit = Arrays.binarySearch(at, 0, count, word);
    if (hit < 0) {
      return -hit - 1;
    }
    while (hit > 0 && at[hit - 1] == word) {
      hit--;
    }
    return hit;
  }

  /** Offset in the text of the word of a hit. */
  int start(int hit) {
    return words.starts()[at[hit]];
  }

  /** The number in the vocabulary of a hit. */
  int number(int hit) {
    return numbers[hit];
  }
}
