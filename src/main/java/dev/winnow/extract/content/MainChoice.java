package dev.winnow.extract.content;

import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.extract.flow.TextBuilder;
import dev.winnow.model.Block.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the passages that make the main content, given how probable each is: those whose F1, in
 * words, is expected to be the highest.
 *
 * <p>Of passages in the order of their probability p, with n words each, the first k are taken that
 * maximise 2 Σ<sub>taken</sub> p·n / (Σ<sub>taken</sub> n + Σ<sub>all</sub> p·n). A fixed limit
 * would have to suit both an article, of which most passages are certain, and a list of products,
 * of which none is (Lewis 1995, "Evaluating and optimizing autonomous text classification
 * systems").
 */
public final class MainChoice {
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
    TableCells.complete(main, passages);
    SaidSentences said = new SaidSentences();
    for (int i = 0; i < main.length; i++) {
      PassageDraft passage = passages.get(i);
      if (main[i] && passage.place.kind() != Kind.PREFORMATTED) {
        main[i] = !said.repeats(text, passage.start, passage.end);
      }
    }
    return main;
  }

  /** The passages with the highest expected F1. */
  static boolean[] likeliest(float[] probabilities, float[] words) {
    long[] order = descending(probabilities);
    double all = 0;
    for (int i = 0; i < words.length; i++) {
      all += (double) probabilities[i] * words[i];
    }
    double right = 0;
    double taken = 0;
    double best = 0;
    int count = 0;
    for (int k = 0; k < order.length; k++) {
      int i = (int) order[k];
      right += (double) probabilities[i] * words[i];
      taken += words[i];
      double expected = 2 * right / Math.max(Double.MIN_NORMAL, taken + all);
      if (expected > best) {
        best = expected;
        count = k + 1;
      }
    }
    boolean[] main = new boolean[words.length];
    for (int k = 0; k < count; k++) {
      main[(int) order[k]] = true;
    }
    return main;
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
