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
    int low = 0;
    int high = starts.length;
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
