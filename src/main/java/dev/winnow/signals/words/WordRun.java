package dev.winnow.signals.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words in order, by their numbers, as the key of what they say. A view of a page's words, since
 * copies of all runs would be quadratic. Comparable, in an order that depends on the page alone, so
 * that a hash table stays fast if a page was made to fill one of its buckets.
 */
public final class WordRun implements Comparable<WordRun> {
  private final int[] numbers;
  private final int from;
  private final int to;
  private final int hash;

  /**
   * @param numbers of all words of the page
   */
  public WordRun(int[] numbers, int from, int to) {
    this.numbers = numbers;
    this.from = from;
    this.to = to;
    int sum = to - from;
    for (int i = from; i < to; i++) {
      sum = 31 * sum + numbers[i];
    }
    hash = sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordRun run
        && hash == run.hash
        && Arrays.equals(numbers, from, to, run.numbers, run.from, run.to);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(WordRun run) {
    return Arrays.compare(numbers, from, to, run.numbers, run.from, run.to);
  }
}
