package dev.winnow.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  /** Words that are compared from the start of each text: bounds the work to some milliseconds. */
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

  /** Walks along the longest common subsequence. */
  private static final class Reader {
    private final ContentWords left;
    private final ContentWords right;
    private final AnchorWords kinds;
    private final int rows;
    private final int columns;
    private final short[][] common;
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
      this.rows = Math.min(MOST_WORDS, left.count());
      this.columns = Math.min(MOST_WORDS, right.count());
      this.common = new short[rows + 1][columns + 1];
    }

    /** Fills the table: matched words of what stands behind two places. */
    private void fill() {
      for (int i = rows - 1; i >= 0; i--) {
        long word = left.hashes()[i];
        short[] row = common[i];
        short[] below = common[i + 1];
        for (int j = columns - 1; j >= 0; j--) {
          row[j] =
              word == right.hashes()[j]
                  ? (short) (below[j + 1] + 1)
                  : (short) Math.max(below[j], row[j + 1]);
        }
      }
    }

    TextAlignment alignment() {
      fill();
      int i = 0;
      int j = 0;
      int from = 0;
      int start = 0;
      while (i < rows && j < columns) {
        if (left.hashes()[i] == right.hashes()[j]) {
          gap(from, i, start, j);
          match(i);
          from = ++i;
          start = ++j;
        } else if (common[i + 1][j] >= common[i][j + 1]) {
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
}
