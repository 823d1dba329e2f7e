package dev.winnow.signals.leftovers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases that begin with a word, by their anchors: rare words of which one stands in every
 * text that matches. Text without an anchor is never folded, and a phrase without its own anchors
 * is never tried.
 */
final class PhraseOpening {
  private final List<LeftoverPhrase> phrases = new ArrayList<>();
  private final List<List<BitSet>> anchors = new ArrayList<>(); // by phrase: sets of words
  private final BitSet rarest = new BitSet(); // the first sets of all phrases

  /**
   * Adds a phrase.
   *
   * @param itsAnchors sets of words, the rarest first, of each of which every match holds one
   */
  void add(LeftoverPhrase phrase, List<Set<String>> itsAnchors, PhraseVocabulary vocabulary) {
    List<BitSet> sets = new ArrayList<>();
    for (Set<String> set : itsAnchors) {
      BitSet numbers = new BitSet();
      set.forEach(word -> numbers.set(vocabulary.addAnchor(word)));
      sets.add(numbers);
    }
    rarest.or(sets.get(0));
    anchors.add(sets);
    phrases.add(phrase);
  }

  /**
   * Whether a page may hold one of the phrases.
   *
   * @param wanted to which the rarest anchors of those that it may hold are added
   */
  boolean mayStandOn(PageForms forms, BitSet wanted) {
    boolean may = false;
    if (forms.holdsAny(rarest)) {
      for (List<BitSet> sets : anchors) {
        if (forms.holdsAll(sets)) {
          wanted.or(sets.get(0));
          may = true;
        }
      }
    }
    return may;
  }

  /**
   * The phrases, in the order in which they were added, whose anchors stand in a stretch of the
   * text; null if there are none.
   *
   * @param first hit in the stretch
   * @param word index of the first word of the stretch
   * @param to offset behind the stretch
   */
  @Nullable BitSet anchored(VocabularyHits hits, int first, int word, int to) {
    BitSet anchored = null;
    for (int hit = first; hits.isWithin(hit, to); hit++) {
      int number = hits.number(hit);
      if (rarest.get(number)) {
        anchored = anchored == null ? new BitSet() : anchored;
        for (int i = 0; i < phrases.size(); i++) {
          if (anchors.get(i).get(0).get(number)) {
            anchored.set(i);
          }
        }
      }
    }
    if (anchored == null) {
      return null;
    }
    BitSet held = hits.held(word, to);
    for (int i = anchored.nextSetBit(0); i >= 0; i = anchored.nextSetBit(i + 1)) {
      if (!PageForms.holdsAll(held, anchors.get(i))) {
        anchored.clear(i);
      }
    }
    return anchored.isEmpty() ? null : anchored;
  }

  /** The place of the strongest of some phrases, the longest of them, or null. */
  @Nullable LeftoverPlace best(BitSet some, FoldedText text, int start) {
    LeftoverPlace best = null;
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      LeftoverPlace place = phrases.get(i).at(text, start);
      if (place != null && (best == null || isBetter(place, best))) {
        best = place;
      }
    }
    return best;
  }

  private static boolean isBetter(LeftoverPlace place, LeftoverPlace best) {
    int stronger = best.strength().compareTo(place.strength());
    return stronger > 0 || (stronger == 0 && place.end() > best.end());
  }
}
