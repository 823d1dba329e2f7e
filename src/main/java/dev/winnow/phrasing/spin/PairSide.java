package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.WordVocabulary;

/**
 * What may stand on one side of a pair: the word itself as number 0, and behind it the words that
 * spinners replace by it, likeliest first. Everything but the ids is looked up when asked for,
 * because few candidates were ever seen together.
 */
final class PairSide {
  private final PhraseCounts counts;
  private final SwapTable swaps;
  private final int word;
  private final int first;
  private final int count;
  private final int outer;
  private final boolean left;

  /**
   * Takes one side.
   *
   * @param free whether the word may be a spinner's; else it stands alone
   * @param outer id of the neighbour that is not of the pair, {@link WordVocabulary#UNKNOWN} for
   *     none
   * @param left whether it is the left side
   */
  PairSide(PhraseCounts counts, SwapTable swaps, int word, boolean free, int outer, boolean left) {
    this.counts = counts;
    this.swaps = swaps;
    this.word = word;
    this.first = swaps.first(word);
    this.count = 1 + (free ? swaps.first(word + 1) - first : 0);
    this.outer = outer;
    this.left = left;
  }

  int count() {
    return count;
  }

  int id(int i) {
    return i == 0 ? word : swaps.original(first + i - 1);
  }

  double strength(int i) {
    return i == 0 ? 0 : swaps.strength(first + i - 1);
  }

  double similarity(int i) {
    return i == 0 ? 0 : swaps.similarity(first + i - 1);
  }

  /** How much commoner a candidate is than the word, as a logarithm. */
  double logCountRatio(int i) {
    return counts.logCount(id(i)) - counts.logCount(word);
  }

  /** How much more a candidate belongs to the field than the word. */
  double fieldGain(int i) {
    return counts.vocabulary().field(id(i)) - counts.vocabulary().field(word);
  }

  /** How much better a candidate fits the neighbour that is not of the pair. */
  double outerGain(int i) {
    return i == 0 || outer == WordVocabulary.UNKNOWN ? 0 : outerFit(id(i)) - outerFit(word);
  }

  private double outerFit(int candidate) {
    if (!left) {
      return counts.association(counts.adjacent(candidate, outer), candidate, outer);
    }
    int article = counts.articleBefore(outer, candidate);
    return counts.association(counts.adjacent(article, candidate), article, candidate);
  }
}
