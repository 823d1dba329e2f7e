package dev.winnow.signals.leftovers;

import java.util.BitSet;

/**
 * Words by which a phrase is looked for, since every match holds one of them.
 *
 * @param numbers of the words in the vocabulary
 * @param reach how many words behind the first one of a match it stands at most
 */
record AnchorSet(BitSet numbers, int reach) {
  static AnchorSet of(PhraseDemand demand, PhraseVocabulary vocabulary) {
    return new AnchorSet(vocabulary.addAll(demand.words()), demand.reach());
  }
}
