package dev.winnow.links.words;

import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.links.words.PhraseIndex.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Finds the phrases of several lexica in one pass over the words of a page. */
public final class PhraseScan {
  private static final Opening[] NONE = {};

  private static final long ANY = -1; // of a word that is a phrase by itself
  private static final int NO_WORD = -1;

  private final Opening[][] openings; // by number of the first word
  private final int[][] seconds; // the second words of these; NO_WORD if there is none
  private final long[] masks; // by number of the first word: of the second ones, see mask
  private final int lexica;

  /** A phrase, and the lexicon that has it. */
  private record Opening(int lexicon, Phrase phrase) {
    int second() {
      return phrase.words().length > 1 ? phrase.words()[1] : NO_WORD;
    }
  }

  /**
   * A scan for complete lexica.
   *
   * @param indexes of one numbering
   */
  public PhraseScan(List<PhraseIndex> indexes) {
    int numbers = 0;
    for (PhraseIndex index : indexes) {
      numbers = Math.max(numbers, index.numbers());
    }
    lexica = indexes.size();
    openings = new Opening[numbers][];
    seconds = new int[numbers][];
    masks = new long[numbers];
    for (int number = 0; number < numbers; number++) {
      List<Opening> all = new ArrayList<>();
      for (int lexicon = 0; lexicon < lexica; lexicon++) {
        for (Phrase phrase : indexes.get(lexicon).openedBy(number)) {
          all.add(new Opening(lexicon, phrase));
        }
      }
      openings[number] = all.isEmpty() ? NONE : all.toArray(NONE);
      seconds[number] = all.stream().mapToInt(Opening::second).toArray();
      for (int second : seconds[number]) {
        masks[number] |= second == NO_WORD ? ANY : mask(second);
      }
    }
  }

  /** One bit for a word of the lexica, none for other words. */
  private static long mask(int number) {
    return number < 0 ? 0 : 1L << number;
  }

  /** Quick test for a word whose neighbour follows it in no phrase, as that of most. */
  private boolean mayOpen(int number, int second) {
    return number >= 0
        && number < masks.length
        && (masks[number] == ANY || (masks[number] & mask(second)) != 0);
  }

  /** The phrases of a text by lexicon, each list in the order in which they begin. */
  public List<List<Hit>> in(Numbered text) {
    List<List<Hit>> hits = new ArrayList<>(lexica);
    for (int lexicon = 0; lexicon < lexica; lexicon++) {
      hits.add(new ArrayList<>());
    }
    int count = text.count();
    int number = NO_WORD;
    for (int i = 0; i <= count; i++) {
      int second = i < count ? text.number(i) : NO_WORD;
      if (mayOpen(number, second)) {
        addHits(text, i - 1, number, second, hits);
      }
      number = second;
    }
    return hits;
  }

  private void addHits(Numbered text, int at, int number, int second, List<List<Hit>> hits) {
    int[] its = seconds[number];
    for (int i = 0; i < its.length; i++) {
      if (its[i] == NO_WORD || its[i] == second) {
        Opening opening = openings[number][i];
        if (opening.phrase().standsAt(at, text, text.count())) {
          hits.get(opening.lexicon()).add(opening.phrase().hit(at));
        }
      }
    }
  }
}
