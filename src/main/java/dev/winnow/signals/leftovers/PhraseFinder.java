package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases at words of a page. A phrase is looked for by its rarest words, and only matched
 * where all words that it cannot do without stand within its reach, so that next to no text is
 * folded.
 */
final class PhraseFinder {
  private final String text;
  private final Words words;
  private final PageForms forms;
  private final BitSet beginnings = new BitSet(); // words
  private final int[] tried = new int[LeftoverPhrases.ALL.size()]; // by phrase: up to which word

  PhraseFinder(String text, Words words, PageForms forms) {
    this.text = text;
    this.words = words;
    this.forms = forms;
    boolean[] anchors = forms.holding(LeftoverPhrases.ANCHORS);
    int[] numbers = words.numbers();
    for (int word = 0; word < numbers.length; word++) {
      if (anchors[numbers[word]]) {
        lookBackFrom(word);
      }
    }
  }

  private void lookBackFrom(int anchor) {
    int[] parts = forms.parts(anchor);
    if (parts == null) {
      lookBackFrom(anchor, forms.lead(anchor));
    } else {
      for (int part : parts) {
        lookBackFrom(anchor, part);
      }
    }
  }

  /** Notes where phrases may begin that are looked for by a word. Each word is tried once. */
  private void lookBackFrom(int anchor, int number) {
    for (LeftoverPhrase phrase : LeftoverPhrases.lookedForBy(number)) {
      int from = Math.max(anchor - phrase.reach(), tried[phrase.number()]);
      if (phrase.mayBeginWithin(forms, from, anchor)) {
        for (int word = from; word <= anchor; word++) {
          if (phrase.mayBeginAt(forms, word)) {
            beginnings.set(word);
          }
        }
      }
      tried[phrase.number()] = anchor + 1;
    }
  }

  /** The next word at which a phrase may begin, from a word on; negative without such. */
  int next(int word) {
    return beginnings.nextSetBit(word);
  }

  /**
   * The place of the strongest phrase that begins at a word, the longest of them, or null.
   *
   * @param limit offset that no phrase passes; nor does it pass the end of the line
   */
  @Nullable LeftoverPlace at(LeftoverPhrases phrases, int word, int limit) {
    if (!beginnings.get(word)) {
      return null;
    }
    FoldedText folded = null;
    LeftoverPlace best = null;
    for (LeftoverPhrase phrase : phrases.beginningWith(forms.lead(word))) {
      if (phrase.mayBeginAt(forms, word)) {
        folded = folded == null ? new FoldedText(text, words.starts()[word], limit) : folded;
        LeftoverPlace place = phrase.at(folded, words.starts()[word]);
        best = place != null && (best == null || place.isBetter(best)) ? place : best;
      }
    }
    return best;
  }
}
