package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import org.jspecify.annotations.Nullable;

/**
 * What of a vocabulary a page may hold, each different form of it looked up once, and most of them
 * only for what their signatures could be of use for. A word with hyphens counts as a whole and as
 * its parts.
 */
final class PageForms {
  private static final int LOOKED_UP = 2; // over a number, so that 0 is a form not looked up yet

  private final PhraseVocabulary vocabulary;
  private final Words words;
  private final byte[] uses; // by number of a form
  private final int[] leads; // by number of a form: what a phrase would begin with
  private final int[] @Nullable [] parts; // by number of a form with hyphens, itself included

  PageForms(PhraseVocabulary vocabulary, Words words) {
    this.vocabulary = vocabulary;
    this.words = words;
    int[] signatures = words.signatures();
    uses = new byte[signatures.length];
    leads = new int[signatures.length];
    parts = new int[signatures.length][];
    for (int form = 0; form < uses.length; form++) {
      uses[form] = vocabulary.uses(signatures[form]);
      if (!Words.isPlain(signatures[form])) {
        addParts(form, words.vocabulary()[form].split("-", -1));
      }
    }
  }

  private void addParts(int form, String[] its) {
    int[] numbers = new int[its.length + 1];
    for (int i = 0; i < its.length; i++) {
      int signature = Words.signature(its[i]);
      numbers[i] = vocabulary.number(signature);
      uses[form] |= vocabulary.uses(signature);
    }
    numbers[its.length] = vocabulary.number(words.signatures()[form]);
    parts[form] = numbers;
    leads[form] = numbers[0] + LOOKED_UP;
  }

  /** Whether a word, or a part of it, may be one of those that are there for a use. */
  boolean mayBe(int use, int word) {
    return (uses[words.numbers()[word]] & use) != 0;
  }

  /** Whether a word, or its first part, may be one of a set. */
  boolean mayLead(AnchorSet set, int word) {
    int form = words.numbers()[word];
    return parts[form] == null
        ? set.mayHave(words.signatures()[form]) && set.has(leadOf(form))
        : set.has(parts[form][0]);
  }

  /** The number in the vocabulary of what a phrase would begin with: a word, or its first part. */
  int lead(int word) {
    return leadOf(words.numbers()[word]);
  }

  private int leadOf(int form) {
    if (leads[form] == 0) {
      leads[form] = vocabulary.number(words.signatures()[form]) + LOOKED_UP;
    }
    return leads[form] - LOOKED_UP;
  }

  /** The numbers of the parts of a word with hyphens, its own included; null for other words. */
  int @Nullable [] parts(int word) {
    return parts[words.numbers()[word]];
  }

  /** Whether a word of a stretch of the page may be or hold one of a set. */
  boolean hold(AnchorSet set, int from, int to) {
    int[] numbers = words.numbers();
    int end = Math.min(to, numbers.length);
    for (int word = from; word < end; word++) {
      if (holds(numbers[word], set)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(int form, AnchorSet set) {
    int[] its = parts[form];
    if (its == null) {
      return set.mayHave(words.signatures()[form]) && set.has(leadOf(form));
    }
    for (int number : its) {
      if (set.has(number)) {
        return true;
      }
    }
    return false;
  }
}
