package dev.winnow.signals.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.BitSet;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WordBitsTest {
  private static final int WORDS = 300;

  private final Random random = new Random(1);

  private static void assertSame(BitSet expected, WordBits bits) {
    for (int word = 0; word < WORDS; word++) {
      assertEquals(expected.get(word), bits.get(word));
      assertEquals(expected.nextSetBit(word), bits.next(word));
    }
    assertEquals(expected.cardinality(), bits.count());
  }

  private WordBits some(BitSet same) {
    WordBits bits = new WordBits(WORDS);
    for (int i = random.nextInt(WORDS); i > 0; i--) {
      int word = random.nextInt(WORDS);
      bits.set(word);
      same.set(word);
    }
    return bits;
  }

  @Test
  void findsEachWordByItself() {
    for (int word = 0; word < WORDS; word++) {
      WordBits bits = new WordBits(WORDS);
      bits.set(word);
      assertEquals(word, bits.next(0));
      assertEquals(-1, bits.next(word + 1));
      bits.clear(word);
      assertEquals(-1, bits.next(0));
    }
  }

  @Test
  void areTheSetsThatTheyAreMadeOf() {
    for (int round = 0; round < 100; round++) {
      BitSet one = new BitSet();
      BitSet other = new BitSet();
      WordBits bits = some(one);
      WordBits others = some(other);
      WordBits either = bits.copy();
      either.or(others);
      WordBits both = bits.copy();
      both.and(others);
      WordBits only = bits.copy();
      only.andNot(others);
      assertSame(one, bits);
      assertSame(with(one, set -> set.or(other)), either);
      assertSame(with(one, set -> set.and(other)), both);
      assertSame(with(one, set -> set.andNot(other)), only);
    }
  }

  private static BitSet with(BitSet set, Consumer<BitSet> change) {
    BitSet changed = (BitSet) set.clone();
    change.accept(changed);
    return changed;
  }

  @Test
  void pairsAreWordsBeforeOthers() {
    WordBits bits = new WordBits(WORDS);
    for (int word : new int[] {3, 63, 64, 65, 127, 130, 191, 192, 299}) {
      bits.set(word);
    }
    BitSet before = new BitSet();
    for (int word : new int[] {63, 64, 191}) {
      before.set(word);
    }
    assertSame(before, bits.pairs());
  }

  @Test
  void holdNothingBehindTheirEnd() {
    WordBits bits = new WordBits(WORDS);
    assertFalse(bits.get(10 * WORDS));
    assertEquals(-1, bits.next(10 * WORDS));
  }
}
