package dev.winnow.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of two texts, word by word, and what follows from it.
 *
 * <p>The limits were set on siblings by two spinners and a translator and on pairs of honest
 * answers about like diseases, and judged on other tools; {@code across-pages.md} has the figures.
 *
 * @param kind null if the texts are no kin
 * @param coverage matched content words / content words of the shorter text, in [0, 1]
 * @param swaps from the first text to the second
 */
record KinComparison(@Nullable KinKind kind, double coverage, List<WordSwap> swaps) {
  /** Five-word sequences of the shorter text that near-duplicates share at least. */
  private static final double SAME_GRAMS = 0.7;

  /** Words put for others in near-duplicates: a template with another subject has more. */
  private static final double MOST_REPLACED = 0.02;

  /** Length of the shorter text by that of the longer one: a boxed quote is no duplicate. */
  private static final double LEAST_LENGTH = 0.3;

  /** Siblings at 20 % of words swapped on both sides still match two words in five. */
  private static final double LEAST_COVERAGE = 0.38;

  private static final double MUCH_COVERAGE = 0.6;
  private static final double MOST_COVERAGE = 0.85;

  /**
   * Bits of the matched words: a standing paragraph of some 110 words, which agencies word in their
   * own ways for each disease, has 600, and the shortest sibling of 150 words that keeps half of
   * them 700.
   */
  private static final double LEAST_BITS = 700;

  /** Rewritten stretches among the gaps: texts that share paragraphs have many, siblings few. */
  private static final double MOST_LONG_GAPS = 0.1;

  /** Anchors put for anchors, among the swaps: a template with other names filled in. */
  private static final double MOST_ANCHOR_SWAPS = 0.3;

  private static final int ENOUGH_ANCHORS = 5; // from here on their share says something
  private static final double LEAST_ANCHORS = 0.15;
  private static final double SAME_ANCHORS = 0.5;

  /** Swapped words by words that do not match: else whole stretches come and go. */
  private static final double LEAST_SWAPPED = 0.35;

  /** Copied stretches keep pairs and longer sequences alike, a swap breaks more of the latter. */
  private static final double BROKEN = 1.1;

  /** Pairs of neighbours by matched words: lists of the same terms match without neighbours. */
  private static final double LEAST_PAIRS = 0.3;

  /** Copies the swaps. */
  KinComparison {
    swaps = List.copyOf(swaps);
  }

  /** Compares two texts. */
  static KinComparison of(ComparedText left, ComparedText right, AnchorWords kinds) {
    double grams = ComparedText.overlap(left.grams(), right.grams());
    double pairs = ComparedText.overlap(left.pairs(), right.pairs());
    TextAlignment aligned = TextAlignment.of(left.words(), right.words(), kinds);
    int shorter = Math.min(left.length(), right.length());
    double coverage = coverage(aligned.matched(), left, right);
    double anchors = share(aligned.anchors(), Math.min(left.anchors(), right.anchors()));
    KinKind kind = null;
    if (siblings(aligned, coverage, pairs, grams)
        && fewNewAnchors(aligned, Math.max(left.anchors(), right.anchors()))) {
      kind = KinKind.SPUN_SIBLINGS;
    } else if (grams >= SAME_GRAMS
        && anchors >= SAME_ANCHORS
        && !aligned.repeated() // a slot of a template that is filled in anew at every place
        && aligned.replaced() <= MOST_REPLACED * aligned.matched()
        && share(shorter, Math.max(left.length(), right.length())) >= LEAST_LENGTH) {
      kind = KinKind.NEAR_DUPLICATE;
    }
    return new KinComparison(kind, coverage, aligned.swaps());
  }

  /** The coverage of two texts alone. */
  static double coverage(ComparedText left, ComparedText right) {
    return coverage(TextAlignment.matched(left.words(), right.words()), left, right);
  }

  private static double coverage(int matched, ComparedText left, ComparedText right) {
    int shorter = Math.min(left.length(), right.length());
    return shorter == 0 ? 0 : (double) matched / shorter;
  }

  private static boolean siblings(
      TextAlignment aligned, double coverage, double pairs, double grams) {
    double swapped = share(aligned.swapped(), aligned.matched() + aligned.swapped());
    int places = aligned.different();
    boolean enough =
        coverage >= MOST_COVERAGE
            ? places >= 3 && swapped >= 0.02
            : coverage >= MUCH_COVERAGE
                ? places >= 5 && swapped >= 0.08
                : coverage >= LEAST_COVERAGE && places >= 9 && swapped >= 0.18;
    return enough
        && aligned.bits() >= LEAST_BITS
        && aligned.longGaps() <= MOST_LONG_GAPS * aligned.gaps()
        && aligned.swappedAnchors() <= MOST_ANCHOR_SWAPS * aligned.swaps().size()
        && swapped >= LEAST_SWAPPED * (1 - coverage)
        && grams <= Math.pow(pairs, BROKEN)
        && pairs >= LEAST_PAIRS * coverage;
  }

  private static boolean fewNewAnchors(TextAlignment aligned, int most) {
    return most < ENOUGH_ANCHORS || aligned.anchors() >= LEAST_ANCHORS * most;
  }

  /** A share of a number, 1 if there is nothing to share. */
  private static double share(int part, int all) {
    return all == 0 ? 1 : (double) part / all;
  }
}
