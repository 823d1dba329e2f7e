package dev.winnow.model;

/**
 * The words of a text: runs of letters and digits with inner apostrophes and hyphens, as arrays
 * because pages have thousands.
 *
 * @param forms lower case, curly apostrophes made straight
 * @param starts offsets into the text
 * @param ends offsets behind each word
 */
@SuppressWarnings("ArrayRecordComponent") // hot, and written by nobody after its making
public record Words(String[] forms, int[] starts, int[] ends) {
  /** How many. */
  public int count() {
    return forms.length;
  }

  /** Index of the first word that starts at or behind an offset; {@link #count} where none does. */
  public int firstFrom(int offset) {
    return search(offset, 0, starts.length);
  }

  /**
   * The same in time that grows with how far the word is from another one.
   *
   * @param from index of a word, or the count, before which every word starts before the offset
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
