package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a vocabulary a page may hold, each different form of it looked up once. A word with
 * hyphens counts as a whole and as its parts.
 */
final class PageForms {
  private final PhraseVocabulary vocabulary;
  private final Words words;
  private final int[] leads; // by number of a form: what a phrase would begin with
  private final int[] @Nullable [] parts; // by number of a form with hyphens, itself included
  private final long[] masks; // by number of a form, of all that it holds

  PageForms(PhraseVocabulary vocabulary, Words words) {
    this.vocabulary = vocabulary;
    this.words = words;
    int[] signatures = words.signatures();
    leads = new int[signatures.length];
    parts = new int[signatures.length][];
    masks = new long[signatures.length];
    for (int form = 0; form < leads.length; form++) {
      leads[form] = vocabulary.number(signatures[form]);
      if (!Words.isPlain(signatures[form])) {
        int[] its = parts(words.vocabulary()[form], leads[form]);
        leads[form] = its[0];
        parts[form] = its;
        for (int number : its) {
          masks[form] |= AnchorSet.mask(number);
        }
      } else {
        masks[form] = AnchorSet.mask(leads[form]);
      }
    }
  }

  /** The numbers of the parts, and that of the whole. */
  private int[] parts(String hyphenated, int whole) {
    String[] its = hyphenated.split("-", -1);
    int[] numbers = new int[its.length + 1];
    for (int i = 0; i < its.length; i++) {
      numbers[i] = vocabulary.number(Words.signature(its[i]));
    }
    numbers[its.length] = whole;
    return numbers;
  }

  /** The number in the vocabulary of what a phrase would begin with: a word, or its first part. */
  int lead(int word) {
    return leads[words.numbers()[word]];
  }

  /** The numbers of the parts of a word with hyphens, its own included; null for other words. */
  int @Nullable [] parts(int word) {
    return parts[words.numbers()[word]];
  }

  /** By number of a form: whether it may be or hold one of some words of the vocabulary. */
  boolean[] holding(BitSet some) {
    boolean[] holding = new boolean[leads.length];
    for (int form = 0; form < leads.length; form++) {
      holding[form] = holds(form, some);
    }
    return holding;
  }

  /** Whether a word may begin with one of some of the vocabulary. */
  boolean mayBeginWith(BitSet some, int word) {
    return has(some, lead(word));
  }

  /** The first word of a stretch of the page that may be or hold one of a set; its end without. */
  int next(AnchorSet set, int from, int end) {
    int[] numbers = words.numbers();
    for (int word = from; word < end; word++) {
      int form = numbers[word];
      if ((masks[form] & set.mask()) != 0 && holds(form, set.numbers())) {
        return word;
      }
    }
    return end;
  }

  /** Number of words of the page. */
  int count() {
    return words.count();
  }

  private boolean holds(int form, BitSet some) {
    int[] its = parts[form];
    if (its == null) {
      return has(some, leads[form]);
    }
    for (int number : its) {
      if (has(some, number)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(BitSet some, int number) {
    return number != PhraseVocabulary.UNKNOWN && some.get(number);
  }
}
