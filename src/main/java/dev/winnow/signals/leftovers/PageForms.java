package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of a vocabulary a page holds, each different form of it looked up once. A word with hyphens
 * counts as a whole and as its parts.
 */
final class PageForms {
  private final PhraseVocabulary vocabulary;
  private final int[] leads; // by number of a form: what a phrase would begin with
  private final int[] @Nullable [] anchors; // by number of a form: numbers of the vocabulary
  private final BitSet held = new BitSet(); // anchors

  PageForms(PhraseVocabulary vocabulary, Words words) {
    this.vocabulary = vocabulary;
    String[] forms = words.vocabulary();
    leads = new int[forms.length];
    anchors = new int[forms.length][];
    for (int form = 0; form < forms.length; form++) {
      lookUp(form, forms[form], words.signatures()[form]);
    }
  }

  private void lookUp(int number, String form, int signature) {
    int whole = vocabulary.number(form, signature);
    if (Words.isPlain(signature)) {
      leads[number] = whole;
      if (vocabulary.isAnchor(whole)) {
        hold(number, new int[] {whole});
      }
    } else {
      int[] parts = Arrays.stream(form.split("-", -1)).mapToInt(vocabulary::number).toArray();
      leads[number] = parts[0];
      hold(
          number,
          IntStream.concat(Arrays.stream(parts), IntStream.of(whole))
              .filter(vocabulary::isAnchor)
              .toArray());
    }
  }

  private void hold(int number, int[] its) {
    if (its.length > 0) {
      anchors[number] = its;
      Arrays.stream(its).forEach(held::set);
    }
  }

  /** The number in the vocabulary of what a phrase would begin with: a form, or its first part. */
  int lead(int form) {
    return leads[form];
  }

  /**
   * The numbers in the vocabulary of the anchors that a form is made of; null if there are none.
   */
  int @Nullable [] anchors(int form) {
    return anchors[form];
  }

  /** Whether the page holds one of some anchors. */
  boolean holdsAny(BitSet some) {
    return held.intersects(some);
  }

  /** Whether the page holds one of each set of anchors. */
  boolean holdsAll(List<BitSet> sets) {
    return holdsAll(held, sets);
  }

  /** Whether some anchors hold one of each set. */
  static boolean holdsAll(BitSet held, List<BitSet> sets) {
    for (BitSet set : sets) {
      if (!held.intersects(set)) {
        return false;
      }
    }
    return true;
  }
}
