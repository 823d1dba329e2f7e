package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases at words of a page. A phrase is only matched if the words that it cannot do without
 * stand within its reach, so that next to no text is folded.
 */
final class PhraseFinder {
  private final String text;
  private final Words words;
  private final PageForms forms;
  private final BitSet possible = new BitSet(); // phrases by number
  private final boolean[] firstForms; // by number of a form
  private final BitSet beginnings = new BitSet(); // other words

  PhraseFinder(String text, Words words, PageForms forms) {
    this.text = text;
    this.words = words;
    this.forms = forms;
    BitSet first = new BitSet(); // words
    for (LeftoverPhrase phrase : LeftoverPhrases.ALL) {
      if (phrase.mayStandOn(forms)) {
        possible.set(phrase.number());
        BitSet its = phrase.firstWords();
        if (its != null) {
          first.or(its);
        } else if (phrase.position() != Position.BRACKET) {
          phrase.addBeginnings(forms, beginnings);
        }
      }
    }
    firstForms = forms.beginningWith(first);
  }

  /** Whether a phrase may begin at a word, other than one behind a bracket. */
  boolean mayBeginAt(int word) {
    return firstForms[words.numbers()[word]] || beginnings.get(word);
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
      if (possible.get(phrase.number()) && phrase.mayBeginAt(forms, word)) {
        folded = folded == null ? new FoldedText(text, words.starts()[word], limit) : folded;
        LeftoverPlace place = phrase.at(folded, words.starts()[word]);
        best = place != null && (best == null || place.isBetter(best)) ? place : best;
      }
    }
    return best;
  }
}
