package dev.winnow.train.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of a page belong to a text that was taken from it, in the text's own order: the
 * longest common sequence of words.
 *
 * <p>Order tells a teaser that repeats the first words of the text, or a menu of its frequent
 * words, from the text itself. The sequence is found row by row with one bit for each word of the
 * text: a row is 0 if the word makes the sequence longer (Hyyrö 2004, "Bit-parallel LCS-length
 * computation revisited"), and the rows are kept to go the way back.
 */
final class WordAlignment {
  private static final int NOTHING = -1;

  private final List<String> page;
  private final List<String> text;

  /** For each word of the page, the word of the text that it is, or {@link #NOTHING}. */
  private final int[] partners;

  private WordAlignment(List<String> page, List<String> text) {
    this.page = page;
    this.text = text;
    this.partners = new int[page.size()];
    Arrays.fill(partners, NOTHING);
  }

  /**
   * Whether each word of a page is one of the text.
   *
   * @param least words of a run that stands in both; shorter ones are chance
   */
  static boolean[] of(List<String> page, List<String> text, int least) {
    WordAlignment alignment = new WordAlignment(page, text);
    if (!text.isEmpty()) {
      alignment.goBack(alignment.rows());
      alignment.join();
    }
    return alignment.inRuns(least);
  }

  private long[][] rows() {
    int width = (text.size() + Long.SIZE - 1) / Long.SIZE;
    Map<String, long[]> places = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      places.computeIfAbsent(text.get(i), word -> new long[width])[i / Long.SIZE] |= 1L << i;
    }
    long[][] rows = new long[page.size() + 1][];
    rows[0] = new long[width];
    Arrays.fill(rows[0], -1L);
    for (int j = 0; j < page.size(); j++) {
      long[] placed = places.get(page.get(j));
      rows[j + 1] = placed == null ? rows[j] : next(rows[j], placed);
    }
    return rows;
  }

  /** (row + (row &amp; placed)) | (row &amp; ~placed), on numbers of many words. */
  private static long[] next(long[] row, long[] placed) {
    long[] next = new long[row.length];
    long carry = 0;
    for (int k = 0; k < row.length; k++) {
      long both = row[k] & placed[k];
      long sum = row[k] + both;
      long carried = sum + carry;
      boolean over = Long.compareUnsigned(sum, both) < 0 || Long.compareUnsigned(carried, sum) < 0;
      carry = over ? 1 : 0;
      next[k] = carried | row[k] - both;
    }
    return next;
  }

  private void goBack(long[][] rows) {
    int j = page.size();
    int i = text.size();
    while (j > 0 && i > 0) {
      if (isLonger(rows[j], i - 1)) {
        j--;
        if (!isLonger(rows[j], i - 1)) {
          i--;
          partners[j] = i;
        }
      } else {
        i--;
      }
    }
  }

  private static boolean isLonger(long[] row, int index) {
    return (row[index / Long.SIZE] >>> index & 1) == 0;
  }

  /**
   * Moves a word's partner next to that of the word behind it if the same word stands there: of
   * several longest sequences the way back finds the one whose words come first.
   */
  private void join() {
    int[] owners = new int[text.size()];
    Arrays.fill(owners, NOTHING);
    for (int j = 0; j < partners.length; j++) {
      if (partners[j] != NOTHING) {
        owners[partners[j]] = j;
      }
    }
    for (int j = partners.length - 2; j >= 0; j--) {
      int wanted = partners[j + 1] - 1;
      if (partners[j] == NOTHING && wanted >= 0 && page.get(j).equals(text.get(wanted))) {
        if (owners[wanted] != NOTHING) {
          partners[owners[wanted]] = NOTHING;
        }
        partners[j] = wanted;
        owners[wanted] = j;
      }
    }
  }

  private boolean[] inRuns(int least) {
    boolean[] inRuns = new boolean[partners.length];
    int start = 0;
    for (int end = 1; end <= partners.length; end++) {
      boolean on =
          end < partners.length
              && partners[end - 1] != NOTHING
              && partners[end] == partners[end - 1] + 1;
      if (!on) {
        if (partners[start] != NOTHING && end - start >= least) {
          Arrays.fill(inRuns, start, end, true);
        }
        start = end;
      }
    }
    return inRuns;
  }
}
