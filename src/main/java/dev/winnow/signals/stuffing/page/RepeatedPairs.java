package dev.winnow.signals.stuffing.page;

import dev.winnow.signals.words.WordBits;

/**
 * How often two words stand side by side on a page: the door that most words of most pages do not
 * pass, since phrases that a page repeats repeat their pairs. Pairs share counters, so that a count
 * may be too high and is never too low.
 */
final class RepeatedPairs {
  /** Counts end here. */
  static final int MOST = 5;

  private static final int COUNTERS = 1 << 14; // at most
  private static final int COUNTERS_EACH = 4; // of a word; fewer let pairs share one by chance

  private final WordBits[] often = new WordBits[MOST + 1]; // by times: words that may reach them

  /** Counts the pairs of words with some numbers. */
  RepeatedPairs(int[] numbers) {
    int most = Integer.highestOneBit(2 * COUNTERS_EACH * numbers.length + 1);
    byte[] counts = new byte[Math.min(COUNTERS, most)];
    int pairs = Math.max(0, numbers.length - 1);
    for (int i = 0; i < pairs; i++) {
      int at = counter(numbers, i, counts.length - 1);
      counts[at] += (byte) (counts[at] < MOST ? 1 : 0);
    }
    long[][] bits = new long[MOST + 1][(pairs >>> 6) + 1];
    for (int i = 0; i < pairs; i++) { // once, since many kinds ask
      int count = counts[counter(numbers, i, counts.length - 1)];
      for (int times = 2; times <= count; times++) {
        bits[times][i >>> 6] |= 1L << i;
      }
    }
    for (int times = 2; times <= MOST; times++) {
      often[times] = new WordBits(bits[times]);
    }
  }

  /**
   * The words that may stand so many times before the one behind them.
   *
   * @param times 2 at least and {@link #MOST} at most
   */
  WordBits often(int times) {
    return often[times];
  }

  private static int counter(int[] numbers, int word, int mask) {
    int hash = numbers[word] * 0x9E3779B9 + numbers[word + 1]; // near numbers lie apart
    return (hash ^ hash >>> 15) & mask;
  }
}
