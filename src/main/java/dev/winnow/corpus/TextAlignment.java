package dev.winnow.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two texts side by side: the longest sequence of content words that both have in the same order,
 * and what stands in the gaps between them.
 *
 * @param matched content words that both texts have in the same order
 * @param anchors anchors among the matched words
 * @param bits surprise of the matched words, summed
 * @param gaps stretches between matched words in which the texts differ
 * @param longGaps gaps of more than {@link #LONG_GAP} content words on a side
 * @param swaps gaps of up to {@link #SWAP_WORDS} content words on both sides, in order
 * @param different swaps that replace different words
 * @param repeated whether one swap stands at several places
 * @param swapped content words in the swaps, on the side that has fewer
 * @param swappedAnchors swaps that put an anchor in the place of an anchor
 * @param replaced content words that stand for others between the first matched word and the last,
 *     on the side that has fewer
 */
record TextAlignment(
    int matched,
    int anchors,
    double bits,
    int gaps,
    int longGaps,
    List<WordSwap> swaps,
    int different,
    boolean repeated,
    int swapped,
    int swappedAnchors,
    int replaced) {
  /** Words that are compared from the start of each text: bounds the work of a pair. */
  static final int MOST_WORDS = 1_000;

  static final int SWAP_WORDS = 3; // "pores and skin" for "skin"; longer stretches are rewritten
  static final int LONG_GAP = 5;

  /** Copies the swaps. */
  TextAlignment {
    swaps = List.copyOf(swaps);
  }

  /** Aligns two texts. */
  static TextAlignment of(ContentWords left, ContentWords right, AnchorWords kinds) {
    return new Reader(left, right, kinds).alignment();
  }

  /** Content words that two texts have in the same order, at most. */
  static int matched(ContentWords left, ContentWords right) {
    return new CommonWords(left, right).from(0, 0);
  }

  /** Walks along the longest common subsequence. */
  private static final class Reader {
    private final ContentWords left;
    private final ContentWords right;
    private final AnchorWords kinds;
    private final CommonWords common;
    private final List<WordSwap> swaps = new ArrayList<>();
    private final Set<String> replacedWords = new HashSet<>();
    private boolean repeated;
    private int matched;
    private int anchors;
    private double bits;
    private int gaps;
    private int longGaps;
    private int swapped;
    private int swappedAnchors;
    private int replaced;

    Reader(ContentWords left, ContentWords right, AnchorWords kinds) {
      this.left = left;
      this.right = right;
      this.kinds = kinds;
      this.common = new CommonWords(left, right);
    }

    TextAlignment alignment() {
      int i = 0;
      int j = 0;
      int from = 0;
      int start = 0;
      while (i < common.rows.length - 1 && j < common.columns) {
        if (left.hashes()[i] == right.hashes()[j]) {
          gap(from, i, start, j);
          match(i);
          from = ++i;
          start = ++j;
        } else if (common.from(i + 1, j) >= common.from(i, j + 1)) {
          i++;
        } else {
          j++;
        }
      }
      return new TextAlignment(
          matched,
          anchors,
          bits,
          gaps,
          longGaps,
          swaps,
          replacedWords.size(),
          repeated,
          swapped,
          swappedAnchors,
          replaced);
    }

    private void match(int index) {
      matched++;
      anchors += left.anchors()[index] ? 1 : 0;
      bits += kinds.bits(left.form(index));
    }

    private void gap(int from, int to, int start, int end) {
      int removed = to - from;
      int added = end - start;
      if (removed + added == 0) {
        return;
      }
      gaps++;
      replaced += matched == 0 ? 0 : Math.min(removed, added);
      if (removed > LONG_GAP || added > LONG_GAP) {
        longGaps++;
      } else if (removed > 0 && added > 0 && removed <= SWAP_WORDS && added <= SWAP_WORDS) {
        swapped += Math.min(removed, added);
        swappedAnchors += anchor(left, from, to) && anchor(right, start, end) ? 1 : 0;
        repeated |= !replacedWords.add(left.form(from) + " " + right.form(start));
        swaps.add(
            new WordSwap(
                left.start(from), left.end(to - 1), right.start(start), right.end(end - 1)));
      }
    }

    private static boolean anchor(ContentWords words, int from, int to) {
      for (int i = from; i < to; i++) {
        if (words.anchors()[i]) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Lengths of the longest common subsequences of all ends of two texts, in a bit each. From one
   * word of the right text to the one before it the length grows by one or not at all, so a row,
   * which is an end of the left text, is a set of places, and comes from the row below by an
   * addition of long numbers (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
   */
  private static final class CommonWords {
    private final int columns;

    /** A bit for each word of the right text, the last word first: 0 if the length grows there. */
    private final long[][] rows;

    CommonWords(ContentWords left, ContentWords right) {
      columns = Math.min(MOST_WORDS, right.count());
      int size = columns / Long.SIZE + 1;
      Map<Long, long[]> places = new HashMap<>();
      for (int j = 0; j < columns; j++) {
        int place = columns - 1 - j;
        places.computeIfAbsent(right.hashes()[j], word -> new long[size])[place / Long.SIZE] |=
            1L << place;
      }
      int count = Math.min(MOST_WORDS, left.count());
      rows = new long[count + 1][];
      rows[count] = new long[size];
      Arrays.fill(rows[count], -1);
      for (int i = count - 1; i >= 0; i--) {
        long[] at = places.get(left.hashes()[i]);
        rows[i] = at == null ? rows[i + 1] : above(rows[i + 1], at);
      }
    }

    private static long[] above(long[] below, long[] at) {
      long[] row = new long[below.length];
      long carry = 0;
      for (int k = 0; k < row.length; k++) {
        long matched = below[k] & at[k];
        long sum = below[k] + matched;
        long carried = sum + carry;
        boolean over = Long.compareUnsigned(sum, matched) < 0;
        carry = over || Long.compareUnsigned(carried, carry) < 0 ? 1 : 0;
        row[k] = carried | (below[k] & ~at[k]);
      }
      return row;
    }

    /** The length for the words from a place on in each text. */
    int from(int i, int j) {
      int places = columns - j;
      long[] row = rows[i];
      int length = 0;
      for (int k = 0; k < places / Long.SIZE; k++) {
        length += Long.bitCount(~row[k]);
      }
      return length + Long.bitCount(~row[places / Long.SIZE] & ((1L << places) - 1));
    }
  }
}
