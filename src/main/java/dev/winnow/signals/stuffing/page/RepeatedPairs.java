package dev.winnow.signals.stuffing.page;

/**
 * How often two words stand side by side on a page: the door that most words of most pages do not
 * pass, since phrases that a page repeats repeat their pairs. Pairs share counters, so that a count
 * may be too high and is never too low.
 */
final class RepeatedPairs {
  /** Counts end here. */
  static final int MOST = 5;

  private static final int COUNTERS = 1 << 14; // fewer let pairs that do not repeat share one

  private final int[] numbers; // of words
  private final byte[] counts = new byte[COUNTERS];

  /** Counts the pairs of words with some numbers. */
  RepeatedPairs(int[] numbers) {
    this.numbers = numbers;
    for (int i = 0; i + 1 < numbers.length; i++) {
      int at = counter(i);
      if (counts[at] < MOST) {
        counts[at]++;
      }
    }
  }

  /** Whether a word and the one behind it may stand side by side so many times. */
  boolean mayReach(int word, int times) {
    return word + 1 < numbers.length && counts[counter(word)] >= times;
  }

  private int counter(int word) {
    int hash = numbers[word] * 0x9E3779B9 + numbers[word + 1]; // near numbers lie apart
    return (hash ^ hash >>> 15) & (COUNTERS - 1);
  }
}
