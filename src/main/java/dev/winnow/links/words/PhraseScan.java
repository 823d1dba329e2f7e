package dev.winnow.links.words;

import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.links.words.PhraseIndex.Phrase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the phrases of several lexica in one pass over the words of a page. */
public final class PhraseScan {
  private static final Opening[] NONE = {};

  private final Opening[][] openings; // by number of the first word
  private final BitSet alone = new BitSet(); // words that are phrases
  private final BitSet[] next; // by number of the first word: the words that follow it
  private final int lexica;

  /** A phrase, and the lexicon that has it. */
  private record Opening(int lexicon, Phrase phrase) {}

  /**
   * A scan for complete lexica.
   *
   * @param indexes of one numbering
   */
  public PhraseScan(PhraseIndex... indexes) {
    int numbers = 0;
    for (PhraseIndex index : indexes) {
      numbers = Math.max(numbers, index.numbers());
    }
    lexica = indexes.length;
    openings = new Opening[numbers][];
    next = new BitSet[numbers];
    for (int number = 0; number < numbers; number++) {
      List<Opening> all = new ArrayList<>();
      for (int lexicon = 0; lexicon < lexica; lexicon++) {
        for (Phrase phrase : indexes[lexicon].openedBy(number)) {
          all.add(new Opening(lexicon, phrase));
        }
      }
      openings[number] = all.isEmpty() ? NONE : all.toArray(NONE);
      next[number] = new BitSet();
      for (Opening opening : all) {
        int[] words = opening.phrase().words();
        if (words.length == 1) {
          alone.set(number);
        } else {
          next[number].set(words[1]);
        }
      }
    }
  }

  /** Quick test for a word whose neighbour follows it in no phrase, as that of most. */
  private boolean mayOpen(int number, int at, Numbered text, int count) {
    if (alone.get(number)) {
      return true;
    }
    int second = at + 1 < count ? text.number(at + 1) : -1;
    return second >= 0 && next[number].get(second);
  }

  /** The phrases of a text by lexicon, each list in the order in which they begin. */
  public List<List<Hit>> in(Numbered text) {
    List<List<Hit>> hits = new ArrayList<>(lexica);
    for (int lexicon = 0; lexicon < lexica; lexicon++) {
      hits.add(new ArrayList<>());
    }
    int count = text.count();
    for (int i = 0; i < count; i++) {
      int number = text.number(i);
      if (number >= 0 && number < openings.length && mayOpen(number, i, text, count)) {
        for (Opening opening : openings[number]) {
          Phrase phrase = opening.phrase();
          if (phrase.standsAt(i, text, count)) {
            hits.get(opening.lexicon()).add(phrase.hit(i));
          }
        }
      }
    }
    return hits;
  }
}
