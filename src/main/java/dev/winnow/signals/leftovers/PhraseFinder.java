package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import java.util.BitSet;
import java.util.List;
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
    for (int word = nextAnchor(0); word < words.count(); word = nextAnchor(word + 1)) {
      lookBackFrom(word);
    }
  }

  private int nextAnchor(int from) {
    return forms.next(LeftoverPhrases.ANCHOR, from, words.count());
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
  private void lookBackFrom(int anchor, int signature) {
    for (LeftoverPhrase phrase : LeftoverPhrases.ANCHORS.lookedForBy(signature)) {
      int end = anchor + 1;
      int from = Math.max(anchor - phrase.reach(), tried[phrase.number()]);
      tried[phrase.number()] = end;
      int word = forms.nextLead(phrase.leads(), from, end);
      while (word < end) {
        if ((phrase.position() == Position.ANY || begins(word))
            && phrase.mayBeginAt(forms, word, words.count())) {
          beginnings.set(word);
        }
        word = forms.nextLead(phrase.leads(), word + 1, end);
      }
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
    int end = words.firstFrom(close, first);
    boolean none = forms.next(LeftoverPhrases.IN_BRACKETS, first, end) == end; // as mostly
    return none ? null : strongest(LeftoverPhrases.BRACKETS, first, end, close);
  }

  /** The place of the strongest phrase that begins at a word, or null. */
  @Nullable LeftoverPlace at(LeftoverPhrases phrases, int word) {
    return strongest(phrases, word, words.count(), text.length());
  }

  /**
   * The place of the strongest phrase that begins at a word, the longest of them, or null.
   *
   * @param end word that no phrase reaches
   * @param limit offset that no phrase passes; nor does it pass the end of the line
   */
  private @Nullable LeftoverPlace strongest(LeftoverPhrases phrases, int word, int end, int limit) {
    List<LeftoverPhrase> beginning = phrases.beginningAt(forms, word, end);
    if (beginning.isEmpty()) {
      return null;
    }
    int start = words.starts()[word];
    FoldedText folded = new FoldedText(text, start, limit);
    LeftoverPlace best = null;
    for (LeftoverPhrase phrase : beginning) {
      LeftoverPlace place = phrase.at(folded, start);
      best = place != null && (best == null || place.isBetter(best)) ? place : best;
    }
    return best;
  }
}
