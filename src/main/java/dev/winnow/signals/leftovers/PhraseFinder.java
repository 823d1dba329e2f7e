package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
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
    for (int word = 0; word < words.count(); word++) {
      if (forms.mayBe(LeftoverPhrases.ANCHOR, word)) {
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
      boolean anywhere = phrase.position() == Position.ANY;
      for (int word = from; word <= anchor; word++) {
        if ((anywhere || begins(word)) && phrase.mayBeginAt(forms, word)) {
          beginnings.set(word);
        }
      }
      tried[phrase.number()] = anchor + 1;
    }
  }

  /** Whether a line or a sentence may begin with a word: by what parts it from the word before. */
  boolean begins(int word) {
    int at = words.starts()[word] - 1;
    while (at >= 0 && !isOfWord(at, word - 1)) {
      if (mayBeginBehind(text.charAt(at))) {
        return true;
      }
      at--;
    }
    return at < 0;
  }

  /** Whether a character before the next word is of a word. */
  private boolean isOfWord(int at, int word) {
    char c = text.charAt(at);
    return c > '~' ? word >= 0 && at < words.ends()[word] : Character.isLetterOrDigit(c);
  }

  private static boolean mayBeginBehind(char c) {
    return switch (c) {
      case '\n', '.', '!', '?', '…', ':', ';', ')', ']', '}', '>', '*', '"' -> true;
      case '”', '»', '|', '•', '·', '–', '—', '-' -> true;
      default -> Character.isSurrogate(c);
    };
  }

  /** The next word at which a phrase may begin, from a word on; negative without such. */
  int next(int word) {
    return beginnings.nextSetBit(word);
  }

  /** The place of the strongest phrase that begins at the first word within brackets, or null. */
  @Nullable LeftoverPlace inBrackets(int first, int close) {
    int word = first;
    while (word < words.count() && words.starts()[word] < close) {
      if (forms.mayBe(LeftoverPhrases.IN_BRACKETS, word)) {
        return at(LeftoverPhrases.BRACKETS, first, close);
      }
      word++;
    }
    return null; // as mostly
  }

  /**
   * The place of the strongest phrase that begins at a word, the longest of them, or null.
   *
   * @param limit offset that no phrase passes; nor does it pass the end of the line
   */
  @Nullable LeftoverPlace at(LeftoverPhrases phrases, int word, int limit) {
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
