package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a vocabulary a page holds, each different form of it looked up once. A word with hyphens
 * counts as a whole and as its parts.
 */
final class PageForms {
  private final PhraseVocabulary vocabulary;
  private final Words words;
  private final int[] leads; // by number of a form: what a phrase would begin with
  private final @Nullable BitSet[] parts; // by number of a form with hyphens
  private final BitSet held = new BitSet();

  PageForms(PhraseVocabulary vocabulary, Words words) {
    this.vocabulary = vocabulary;
    this.words = words;
    String[] forms = words.vocabulary();
    int[] signatures = words.signatures();
    leads = new int[forms.length];
    parts = new BitSet[forms.length];
    for (int form = 0; form < forms.length; form++) {
      int number = vocabulary.number(forms[form], signatures[form]);
      if (number != PhraseVocabulary.UNKNOWN) {
        held.set(number);
      }
      leads[form] = Words.isPlain(signatures[form]) ? number : addParts(form, forms[form], number);
    }
  }

  /** Returns the first part. */
  private int addParts(int form, String hyphenated, int whole) {
    BitSet all = new BitSet();
    int first = PhraseVocabulary.UNKNOWN;
    int from = 0;
    while (from <= hyphenated.length()) {
      int hyphen = hyphenated.indexOf('-', from);
      int to = hyphen < 0 ? hyphenated.length() : hyphen;
      int part = vocabulary.number(hyphenated.substring(from, to));
      first = from == 0 ? part : first;
      if (part != PhraseVocabulary.UNKNOWN) {
        all.set(part);
      }
      from = to + 1;
    }
    if (whole != PhraseVocabulary.UNKNOWN) {
      all.set(whole);
    }
    if (!all.isEmpty()) {
      parts[form] = all;
      held.or(all);
    }
    return first;
  }

  /** The number in the vocabulary of what a phrase would begin with: a word, or its first part. */
  int lead(int word) {
    return leads[words.numbers()[word]];
  }

  /** By number of a form: whether a phrase that begins with one of some words begins with it. */
  boolean[] beginningWith(BitSet some) {
    boolean[] beginning = new boolean[leads.length];
    for (int form = 0; form < leads.length; form++) {
      beginning[form] = has(some, leads[form]);
    }
    return beginning;
  }

  /** Whether a word, as a whole, is one of some of the vocabulary; a word with hyphens is none. */
  boolean isOneOf(BitSet some, int word) {
    int form = words.numbers()[word];
    return has(some, leads[form]) && Words.isPlain(words.signatures()[form]);
  }

  /** Whether the page holds one of some words of the vocabulary. */
  boolean holdsAny(BitSet some) {
    return held.intersects(some);
  }

  /** The first word of a stretch of the page that is or holds one of some; its end without such. */
  int next(BitSet some, int from, int end) {
    for (int word = from; word < end; word++) {
      int form = words.numbers()[word];
      BitSet its = parts[form];
      if (has(some, leads[form]) || (its != null && its.intersects(some))) {
        return word;
      }
    }
    return end;
  }

  /** Number of words of the page. */
  int count() {
    return words.count();
  }

  private static boolean has(BitSet some, int number) {
    return number != PhraseVocabulary.UNKNOWN && some.get(number);
  }
}
