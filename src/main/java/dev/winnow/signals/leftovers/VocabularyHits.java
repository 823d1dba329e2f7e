package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a page holds anchors of phrases, each different form of it looked up once. A word with
 * hyphens counts as a whole and as its parts.
 */
final class VocabularyHits {
  private final PhraseVocabulary vocabulary;
  private final Words words;
  private final int[] leads; // by number of a form: what a phrase would begin with
  private final int[] @Nullable [] anchors; // by number of a form: numbers of the vocabulary
  private int[] at = new int[64]; // index of the word, ascending
  private int[] numbers = new int[64]; // of the vocabulary
  private final BitSet seen = new BitSet();
  private int count;

  VocabularyHits(PhraseVocabulary vocabulary, Words words) {
    this.vocabulary = vocabulary;
    this.words = words;
    String[] forms = words.vocabulary();
    leads = new int[forms.length];
    anchors = new int[forms.length][];
    for (int form = 0; form < forms.length; form++) {
      lookUp(form, forms[form]);
    }
    for (int word = 0; word < words.count(); word++) {
      int[] held = anchors[words.numbers()[word]];
      if (held != null) {
        for (int number : held) {
          add(word, number);
        }
      }
    }
  }

  private void lookUp(int number, String form) {
    int whole = vocabulary.number(form);
    if (form.indexOf('-') < 0) {
      leads[number] = whole;
      anchors[number] = vocabulary.isAnchor(whole) ? new int[] {whole} : null;
    } else {
      int[] parts = Arrays.stream(form.split("-", -1)).mapToInt(vocabulary::number).toArray();
      leads[number] = parts[0];
      int[] held =
          IntStream.concat(Arrays.stream(parts), IntStream.of(whole))
              .filter(vocabulary::isAnchor)
              .toArray();
      anchors[number] = held.length == 0 ? null : held;
    }
  }

  private void add(int word, int number) {
    if (count == at.length) {
      at = Arrays.copyOf(at, 2 * count);
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    at[count] = word;
    numbers[count] = number;
    seen.set(number);
    count++;
  }

  /** The number in the vocabulary of what a phrase would begin with: a form, or its first part. */
  int lead(int form) {
    return leads[form];
  }

  /** Whether the page holds one of some anchors. */
  boolean holdsAny(BitSet anchors) {
    return seen.intersects(anchors);
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
