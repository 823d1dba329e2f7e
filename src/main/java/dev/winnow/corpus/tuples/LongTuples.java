package dev.winnow.corpus.tuples;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many small tuples of numbers in one array: what crosses to other workers by the hundred thousand
 * is one element for an engine, not a hundred thousand.
 */
public final class LongTuples {
  /** Numbers of a tuple. */
  public static final int WIDTH = 4;

  private long[] numbers = new long[64 * WIDTH];
  private int length;

  /** Adds a tuple. */
  public void add(long first, long second, long third, long fourth) {
    if (length == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * length);
    }
    numbers[length++] = first;
    numbers[length++] = second;
    numbers[length++] = third;
    numbers[length++] = fourth;
  }

  /** Adds the tuples of an array. */
  public void addAll(long[] tuples) {
    if (length + tuples.length > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, length + tuples.length));
    }
    System.arraycopy(tuples, 0, numbers, length, tuples.length);
    length += tuples.length;
  }

  /** Whether there is no tuple. */
  public boolean isEmpty() {
    return length == 0;
  }

  /** The tuples as they were added. */
  public long[] toArray() {
    return Arrays.copyOf(numbers, length);
  }

  /** The different tuples, sorted by their numbers from the left, as unsigned numbers. */
  public long[] sorted() {
    Comparator<Integer> order =
        (a, b) ->
            Arrays.compareUnsigned(
                numbers, a * WIDTH, (a + 1) * WIDTH, numbers, b * WIDTH, (b + 1) * WIDTH);
    int[] places =
        IntStream.range(0, length / WIDTH).boxed().sorted(order).mapToInt(i -> i).toArray();
    long[] sorted = new long[length];
    int end = 0;
    for (int place : places) {
      boolean again =
          end > 0
              && Arrays.equals(
                  sorted, end - WIDTH, end, numbers, place * WIDTH, (place + 1) * WIDTH);
      if (!again) {
        System.arraycopy(numbers, place * WIDTH, sorted, end, WIDTH);
        end += WIDTH;
      }
    }
    return Arrays.copyOf(sorted, end);
  }
}
