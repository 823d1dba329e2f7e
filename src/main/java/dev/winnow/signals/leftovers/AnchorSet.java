package dev.winnow.signals.leftovers;

import java.util.BitSet;

/**
 * Words by which a phrase is looked for, since every match holds one of them.
 *
 * @param numbers of the words in the vocabulary
 * @param mask of the words, which tells most others apart
 * @param reach how many words behind the first one of a match it stands at most
 */
record AnchorSet(BitSet numbers, long mask, int reach) {
  static AnchorSet of(PhraseDemand demand, PhraseVocabulary vocabulary) {
    BitSet numbers = vocabulary.addAll(demand.words());
    long mask = numbers.stream().mapToLong(AnchorSet::mask).reduce(0, (all, bit) -> all | bit);
    return new AnchorSet(numbers, mask, demand.reach());
  }

  /** One bit for a word of the vocabulary, none for other words. */
  static long mask(int number) {
    return number == PhraseVocabulary.UNKNOWN ? 0 : 1L << number;
  }
}
