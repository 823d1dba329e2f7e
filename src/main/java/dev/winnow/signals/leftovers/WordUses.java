package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Collection;

/**
 * What words are there for when leftovers are looked for. Every different word of every page is
 * held against it, by its signature alone: a small table says what a word may be of use for, and
 * whoever uses it looks closer.
 */
final class WordUses {
  private static final int PLACE_BITS = 14;

  private final byte[] uses = new byte[1 << PLACE_BITS]; // by place of a signature

  /**
   * Notes what words are there for.
   *
   * @param use a bit
   */
  void add(Collection<String> words, int use) {
    words.forEach(word -> uses[place(Words.signature(word), PLACE_BITS)] |= (byte) use);
  }

  /** What the words of a signature may be of use for: bits, of others as well now and then. */
  byte of(int signature) {
    return uses[place(signature, PLACE_BITS)];
  }

  /** One of some places, whose number is a power of two, for all words of a signature. */
  static int place(int signature, int bits) {
    return (signature * 0x9E3779B9) >>> (Integer.SIZE - bits); // the golden ratio
  }
}
