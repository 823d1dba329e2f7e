package dev.winnow.signals.stuffing.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RepeatedPairsTest {
  /** A hundred different words, with a pair put in at some places. */
  private static int[] numbers(int... places) {
    int[] numbers = new int[100];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i + 2;
    }
    for (int place : places) {
      numbers[place] = 0;
      numbers[place + 1] = 1;
    }
    return numbers;
  }

  @Test
  void knowsHowOftenPairsStandWhereverTheyDo() {
    RepeatedPairs pairs = new RepeatedPairs(numbers(0, 10, 63, 98));
    for (int times = 2; times <= 4; times++) {
      for (int place : new int[] {0, 10, 63, 98}) {
        assertTrue(pairs.often(times).get(place), times + " times, at " + place);
      }
    }
    assertEquals(0, pairs.often(5).count());
  }

  @Test
  void countsNoFurtherThanItTells() {
    RepeatedPairs pairs = new RepeatedPairs(numbers(0, 10, 20, 30, 40, 50, 60, 70));
    assertEquals(8, pairs.often(RepeatedPairs.MOST).count());
  }

  @Test
  void needsTwoWords() {
    assertEquals(0, new RepeatedPairs(new int[] {}).often(2).count());
    assertEquals(0, new RepeatedPairs(new int[] {0}).often(2).count());
  }
}
