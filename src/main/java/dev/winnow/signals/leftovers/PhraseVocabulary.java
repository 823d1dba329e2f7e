package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words that leftovers are made of and looked for by, with a number each. Every different word
 * of every page is held against it: most are told apart by their signatures.
 */
final class PhraseVocabulary {
  /** What stands for other words. */
  static final int UNKNOWN = -1;

  private static final int SIGNATURE_BITS = 16; // a bit each of 8 KB; some three in a hundred meet

  private final Map<String, Integer> numbers = new HashMap<>();
  private final long[] signatures = new long[(1 << SIGNATURE_BITS) / Long.SIZE];

  /** The numbers of words, which are added if they are new. */
  BitSet addAll(Set<String> words) {
    BitSet added = new BitSet();
    words.forEach(word -> added.set(add(word)));
    return added;
  }

  /** The number of a word, which is added if it is new. */
  int add(String word) {
    int bit = bit(Words.signature(word));
    signatures[bit / Long.SIZE] |= 1L << bit;
    return numbers.computeIfAbsent(word, added -> numbers.size());
  }

  /** The number of a word in lower case, or {@link #UNKNOWN}. */
  int number(String word) {
    return number(word, Words.signature(word));
  }

  /**
   * The number of a word in lower case, or {@link #UNKNOWN}.
   *
   * @param signature see {@link Words#signature}
   */
  int number(String word, int signature) {
    int bit = bit(signature);
    boolean may = (signatures[bit / Long.SIZE] >>> bit & 1) != 0;
    return may ? numbers.getOrDefault(word, UNKNOWN) : UNKNOWN;
  }

  private static int bit(int signature) {
    return (signature * 0x9E3779B9) >>> (Integer.SIZE - SIGNATURE_BITS); // the golden ratio
  }
}
