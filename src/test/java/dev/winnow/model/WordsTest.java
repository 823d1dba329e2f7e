package dev.winnow.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void findsTheSameWordFromAnyEarlierOne() {
    SplittableRandom random = new SplittableRandom(1);
    for (int count = 0; count < 40; count++) {
      int[] starts = new int[count];
      for (int i = 1; i < count; i++) {
        starts[i] = starts[i - 1] + 1 + random.nextInt(9);
      }
      Words words = new Words(new String[0], starts, starts, starts);
      int end = count == 0 ? 1 : starts[count - 1] + 2;
      for (int offset = 0; offset < end; offset++) {
        int first = words.firstFrom(offset);
        for (int from = 0; from <= first; from++) {
          assertEquals(first, words.firstFrom(offset, from));
        }
      }
    }
  }

  @Test
  void theWordsWithinRangesAreThoseThatStartThere() {
    int[] starts = {0, 3, 8, 12, 20, 21};
    int[] ends = {2, 7, 11, 19, 21, 25};
    Words words =
        new Words(new String[] {"a", "b", "c"}, new int[] {0, 1, 2, 0, 1, 2}, starts, ends);
    Words some = words.within(List.of(new Span(3, 12), new Span(20, 21)));
    assertArrayEquals(new int[] {1, 2, 1}, some.numbers());
    assertArrayEquals(new int[] {3, 8, 20}, some.starts());
    assertArrayEquals(new int[] {7, 11, 21}, some.ends());
    assertEquals(0, words.within(List.of()).count());
    assertSame(words, words.within(List.of(new Span(0, 25))));
  }
}
