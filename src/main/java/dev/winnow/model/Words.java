package dev.winnow.model;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a text: runs of letters and digits with inner apostrophes and hyphens. They are held
 * as parallel arrays, because a page has thousands, and by number, so that what is asked of a form
 * is asked once and not at each of its places.
 *
 * @param vocabulary different forms, in lower case, with straight apostrophes; those of the text
 *     and maybe others
 * @param signatures of the forms, see {@link #signature}
 * @param numbers the form of each word, as index into the vocabulary
 * @param starts offset of each word in the text, ascending
 * @param ends offset behind each word
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the arrays once they are built
public record Words(
    String[] vocabulary, int[] signatures, int[] numbers, int[] starts, int[] ends) {
  /**
   * Words of the shortest text whose wording is judged, by every signal alike. In a shorter one a
   * single odd wording is so large a share of the text that it would speak for the whole.
   */
  public static final int FEWEST_TO_JUDGE = 80;

  /** Words whose forms have no signatures yet. */
  public Words(String[] vocabulary, int[] numbers, int[] starts, int[] ends) {
    this(
        vocabulary,
        Arrays.stream(vocabulary).mapToInt(Words::signature).toArray(),
        numbers,
        starts,
        ends);
  }

  /**
   * What tells most forms apart without a touch of their characters, which lie all over the memory:
   * the bits of its hash code, the first one replaced by whether it has a hyphen. Words of up to
   * five letters never share one with another.
   */
  public static int signature(String form) {
    int hash = form.hashCode() & Integer.MAX_VALUE;
    return form.indexOf('-') < 0 ? hash : ~hash;
  }

  /** The signature of a part of a form, which has no hyphen. */
  public static int signature(String form, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + form.charAt(i); // as hash codes of strings are defined
    }
    return hash & Integer.MAX_VALUE;
  }

  /** Whether a form of a signature has no hyphen. */
  public static boolean isPlain(int signature) {
    return signature >= 0;
  }

  /** Number of words. */
  public int count() {
    return numbers.length;
  }

  /** The form of a word. */
  public String form(int word) {
    return vocabulary[numbers[word]];
  }

  /** The forms of all words, in order: a copy. */
  public List<String> forms() {
    return Arrays.stream(numbers).mapToObj(number -> vocabulary[number]).toList();
  }

  /** Index of the first word that starts at or behind an offset; {@link #count} without such. */
  public int firstFrom(int offset) {
    return search(offset, 0, starts.length);
  }

  /**
   * The words that start within ranges of the text, with the same vocabulary and offsets.
   *
   * @param ranges in the order of the text
   */
  public Words within(List<Span> ranges) {
    int[] from = new int[ranges.size()];
    int[] lengths = new int[ranges.size()];
    int count = 0;
    for (int i = 0; i < from.length; i++) {
      from[i] = firstFrom(ranges.get(i).start());
      lengths[i] = firstFrom(ranges.get(i).end(), from[i]) - from[i];
      count += lengths[i];
    }
    if (count == count()) {
      return this;
    }
    Words some = new Words(vocabulary, signatures, new int[count], new int[count], new int[count]);
    for (int i = 0, to = 0; i < from.length; to += lengths[i++]) {
      System.arraycopy(numbers, from[i], some.numbers, to, lengths[i]);
      System.arraycopy(starts, from[i], some.starts, to, lengths[i]);
      System.arraycopy(ends, from[i], some.ends, to, lengths[i]);
    }
    return some;
  }

  /**
   * Index of the first word that starts at or behind an offset, found by galloping from another
   * word, in time logarithmic in the distance between the two; {@link #count} without such.
   *
   * @param from an index such that all words before it start before the offset
   */
  public int firstFrom(int offset, int from) {
    int low = from;
    int step = 1;
    while (low + step <= starts.length && starts[low + step - 1] < offset) {
      low += step;
      step += step;
    }
    return search(offset, low, Math.min(low + step - 1, starts.length));
  }

  private int search(int offset, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
