package dev.winnow.extract.content;

import dev.winnow.extract.flow.BlockNode;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.extract.flow.TextBuilder;
import dev.winnow.model.Block.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Chooses the passages that make the main content, given how probable each is: those whose F1, in
 * words, is expected to be the highest.
 *
 * <p>Of passages in the order of their probability, with n words each, the first k are taken that
 * maximise the expectation of 2 Σ<sub>taken</sub> p·n / (Σ<sub>taken</sub> n + Σ<sub>all</sub>
 * p·n). A fixed limit would have to suit both an article, of which most passages are certain, and a
 * list of products, of which none is (Lewis 1995, "Evaluating and optimizing autonomous text
 * classification systems").
 *
 * <p>The passages of a page are misjudged together: what is marked as its main content is at times
 * more, at times less than on other pages like it, and then all its doubtful passages are in, or
 * out. So the expectation is taken over some {@link #AGAINST cases}, in each of which the odds of
 * all passages are shifted alike. If the case were known, each passage would be surer than it is
 * over all cases, as the odds of a population are nearer to even than those of its members (Zeger,
 * Liang and Albert 1988, "Models for longitudinal data").
 */
public final class MainChoice {
  /** By how much each case multiplies the odds against every passage. */
  private static final double[] AGAINST = {50, 10, 3, 1, 0.3, 0.05};

  private static final float HOPELESS = 0.05f; // a button or an advertisement within the text
  private static final float CAPTION = 0.8f; // those of a manual are as likely as its text

  private MainChoice() {}

  /**
   * Whether each passage is main content. What the text says twice, word for word, as one passage
   * or as several, belongs to it once, unless it is code.
   *
   * @param table as {@link PassageFeatures} makes it
   */
  public static boolean[] of(
      float[] probabilities, float[][] table, List<PassageDraft> passages, TextBuilder text) {
    boolean[] main = likeliest(probabilities, table[PassageFeatures.WORDS]);
    fillGaps(main, probabilities, passages);
    addQuotations(main, passages);
    dropCaptions(main, probabilities, passages);
    TableCells.complete(main, probabilities, passages);
    ArticleTrim.trim(main, probabilities, table, passages);
    SaidSentences said = new SaidSentences();
    for (int i = 0; i < main.length; i++) {
      PassageDraft passage = passages.get(i);
      if (main[i] && passage.place.kind() != Kind.PREFORMATTED) {
        main[i] = !said.repeats(text, passage.start, passage.end);
      }
    }
    return main;
  }

  /**
   * Adds what stands alone between two passages of the main content, in the same element as both: a
   * heading says too little to be judged by itself, and without it the text is hard to follow.
   */
  private static void fillGaps(boolean[] main, float[] probabilities, List<PassageDraft> passages) {
    for (int i = 1; i < main.length - 1; i++) {
      if (!main[i] && main[i - 1] && main[i + 1] && probabilities[i] >= HOPELESS) {
        BlockNode around = passages.get(i).place.area().parent;
        main[i] =
            Objects.equals(passages.get(i - 1).place.area().parent, around)
                && Objects.equals(passages.get(i + 1).place.area().parent, around);
      }
    }
  }

  /**
   * Adds quotations to the text that they stand in: a post shown within an article has the names of
   * buttons, and its few words say little. What stands before must be chosen, and what follows, or
   * a part of the quotation itself.
   */
  private static void addQuotations(boolean[] main, List<PassageDraft> passages) {
    int end = 0;
    for (int start = 0; start < main.length; start = end + 1) {
      end = start;
      boolean chosen = false;
      while (end < main.length && passages.get(end).place.kind() == Kind.QUOTE) {
        chosen |= main[end++];
      }
      boolean goesOn = chosen || (end < main.length && main[end]);
      if (start > 0 && main[start - 1] && goesOn) {
        Arrays.fill(main, start, end, true);
      }
    }
  }

  /** Leaves out captions, unless they are likely: they say what a picture shows, not the text. */
  private static void dropCaptions(
      boolean[] main, float[] probabilities, List<PassageDraft> passages) {
    for (int i = 0; i < main.length; i++) {
      boolean caption = passages.get(i).place.kind() == Kind.CAPTION;
      main[i] = main[i] && (!caption || probabilities[i] >= CAPTION);
    }
  }

  /** The passages with the highest expected F1. */
  static boolean[] likeliest(float[] probabilities, float[] words) {
    long[] order = descending(probabilities);
    double[] odds = new double[order.length];
    for (int k = 0; k < order.length; k++) {
      odds[k] = surerOddsAgainst(probabilities[(int) order[k]]);
    }
    double[] expected = new double[order.length];
    double[] right = new double[order.length];
    for (double against : AGAINST) {
      double all = 0;
      for (int k = 0; k < order.length; k++) {
        all += words[(int) order[k]] / (1 + against * odds[k]);
        right[k] = all;
      }
      double taken = 0;
      for (int k = 0; k < order.length; k++) {
        taken += words[(int) order[k]];
        expected[k] += right[k] / Math.max(Double.MIN_NORMAL, taken + all);
      }
    }
    boolean[] main = new boolean[words.length];
    for (int k = best(expected); k >= 0; k--) {
      main[(int) order[k]] = true;
    }
    return main;
  }

  /** Odds to the power of 3/2, which a square root gives exactly on every machine. */
  private static double surerOddsAgainst(double probability) {
    double odds = (1 - probability) / probability;
    return odds * Math.sqrt(odds);
  }

  /** Index of the first of the highest values, or -1 if none is above 0. */
  private static int best(double[] values) {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      best = values[i] > (best < 0 ? 0 : values[best]) ? i : best;
    }
    return best;
  }

  /**
   * Indices, in the low half of each number, in the descending order of probabilities; those of the
   * same probability in their own order. The bits of floats that are not negative are in the order
   * of the floats.
   */
  private static long[] descending(float[] probabilities) {
    long[] order = new long[probabilities.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) ~Float.floatToRawIntBits(probabilities[i]) << Integer.SIZE | i;
    }
    Arrays.sort(order);
    return order;
  }
}
