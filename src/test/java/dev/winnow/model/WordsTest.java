package dev.winnow.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
