package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.BitSet;

/**
 * Words by which a phrase is looked for, since every match holds one of them.
 *
 * @param numbers of the words in the vocabulary
 * @param mask of the words, which tells most others apart by their signatures alone
 * @param reach how many words behind the first one of a match it stands at most
 */
record AnchorSet(BitSet numbers, long mask, int reach) {
  private static final int MASK_BITS = 6;

  static AnchorSet of(PhraseDemand demand, PhraseVocabulary vocabulary) {
    long mask = 0;
    for (String word : demand.words()) {
      mask |= mask(Words.signature(word));
    }
    return new AnchorSet(vocabulary.addAll(demand.words()), mask, demand.reach());
  }

  /** Whether a word of a signature may be one of them. */
  boolean mayHave(int signature) {
    return (mask(signature) & mask) != 0;
  }

  /** Whether a word is one of them, by its number in the vocabulary. */
  boolean has(int number) {
    return number != PhraseVocabulary.UNKNOWN && numbers.get(number);
  }

  private static long mask(int signature) {
    return 1L << PhraseVocabulary.place(signature, MASK_BITS);
  }
}
