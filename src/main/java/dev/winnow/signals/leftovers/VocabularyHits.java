package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.BitSet;

/** Where a stretch of a page holds anchors of phrases. */
final class VocabularyHits {
  private final PageForms forms;
  private final Words words;
  private int[] at = new int[64]; // index of the word, ascending
  private int[] numbers = new int[64]; // of the vocabulary
  private int count;

  /**
   * Reads a stretch.
   *
   * @param from index of its first word
   * @param to index behind its last word
   * @param wanted the anchors that are looked for
   */
  VocabularyHits(PageForms forms, Words words, int from, int to, BitSet wanted) {
    this.forms = forms;
    this.words = words;
    for (int word = from; word < to; word++) {
      int[] held = forms.anchors(words.numbers()[word]);
      if (held != null) {
        for (int number : held) {
          if (wanted.get(number)) {
            add(word, number);
          }
        }
      }
    }
  }

  private void add(int word, int number) {
    if (count == at.length) {
      at = Arrays.copyOf(at, 2 * count);
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    at[count] = word;
    numbers[count] = number;
    count++;
  }

  /** Index of the word of the last hit; -1 without hits. */
  int lastWord() {
    return count == 0 ? -1 : at[count - 1];
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

  /** All anchors of a stretch of the page, whether looked for or not. */
  BitSet held(int from, int to) {
    BitSet held = new BitSet();
    for (int word = from; word < words.count() && words.starts()[word] < to; word++) {
      int[] its = forms.anchors(words.numbers()[word]);
      if (its != null) {
        for (int number : its) {
          held.set(number);
        }
      }
    }
    return held;
  }

  /** Whether a hit is there, and begins before an offset. */
  boolean isWithin(int hit, int offset) {
    return hit < count && start(hit) < offset;
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
