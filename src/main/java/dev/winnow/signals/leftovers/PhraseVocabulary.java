package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * The words that leftovers are made of and looked for by, with a number each. Every different word
 * of every page is held against it, by its signature alone: the few words that share one share a
 * number, so that a number says what a word may be, and whoever looks by it reads the word after.
 */
final class PhraseVocabulary {
  /** What stands for other words. */
  static final int UNKNOWN = -1;

  private static final int SLOT_BITS = 13; // 16 KB, some four in five of them empty
  private static final int MOST_WORDS = 1 << (SLOT_BITS - 1);
  private static final int PLACE_BITS = 14;

  private final short[] slots = new short[1 << SLOT_BITS]; // number + 1; 0 for none
  private final byte[] uses = new byte[1 << PLACE_BITS]; // by place of a signature
  private int[] signatures = new int[64]; // by number
  private int count;

  /** The numbers of words, which are added if they are new. */
  BitSet addAll(Set<String> words) {
    BitSet added = new BitSet();
    words.forEach(word -> added.set(add(word)));
    return added;
  }

  /** The number of a word, which is added if it is new. */
  int add(String word) {
    int signature = Words.signature(word);
    int slot = slot(signature);
    if (slots[slot] == 0) {
      if (count == MOST_WORDS) {
        throw new IllegalStateException("too many words to look for");
      }
      if (count == signatures.length) {
        signatures = Arrays.copyOf(signatures, 2 * count);
      }
      signatures[count++] = signature;
      slots[slot] = (short) count;
    }
    return slots[slot] - 1;
  }

  /**
   * The number of the words of a signature, or {@link #UNKNOWN}.
   *
   * @param signature see {@link Words#signature}
   */
  int number(int signature) {
    return slots[slot(signature)] - 1;
  }

  /**
   * Notes what words of the vocabulary are there for.
   *
   * @param use a bit
   */
  void use(BitSet numbers, int use) {
    numbers.stream().forEach(number -> uses[place(signatures[number], PLACE_BITS)] |= (byte) use);
  }

  /** What the words of a signature may be of use for: bits, of others as well now and then. */
  byte uses(int signature) {
    return uses[place(signature, PLACE_BITS)];
  }

  /** One of some places, whose number is a power of two, for all words of a signature. */
  static int place(int signature, int bits) {
    return (signature * 0x9E3779B9) >>> (Integer.SIZE - bits); // the golden ratio
  }

  /** The slot of a signature, or the empty one that it would have. */
  private int slot(int signature) {
    int slot = place(signature, SLOT_BITS);
    while (slots[slot] != 0 && signatures[slots[slot] - 1] != signature) {
      slot = (slot + 1) % slots.length;
    }
    return slot;
  }
}
