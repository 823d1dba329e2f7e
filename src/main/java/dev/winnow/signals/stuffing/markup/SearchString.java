package dev.winnow.signals.stuffing.markup;

import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells a string of searches from a sentence or a label, in any language: it has hardly a
 * small word, and says its words again. Words count as the same by their first six letters.
 *
 * @param words of the string
 * @param small small ones among them
 * @param again words that the string has said before
 * @param most times that it says its commonest word
 * @param sought whether it has a word that buyers add
 */
record SearchString(int words, int small, int again, int most, boolean sought) {
  private static final int STEM = 6; // letters

  static SearchString of(List<String> forms) {
    Map<String, Integer> stems = new HashMap<>();
    int small = 0;
    int again = 0;
    int most = 0;
    boolean sought = false;
    for (String form : forms) {
      sought |= SearchWords.isSought(form);
      if (SmallWords.is(form)) {
        small++;
      } else if (!Character.isDigit(form.charAt(0))) {
        int times = stems.merge(stem(form), 1, Integer::sum);
        again += times > 1 ? 1 : 0;
        most = Math.max(most, times);
      }
    }
    return new SearchString(forms.size(), small, again, most, sought);
  }

  /** The letters by which a content word is known, whatever its ending. */
  static String stem(String form) {
    return form.length() > STEM ? form.substring(0, STEM) : WordForms.stem(form);
  }

  /** Whether a form carries a subject. */
  static boolean isContent(String form) {
    return !Character.isDigit(form.charAt(0)) && !SmallWords.is(form);
  }

  boolean hasFewSmall(double share) {
    return small <= share * words;
  }

  boolean repeats(int fewest, double share) {
    return again >= fewest && again >= share * words;
  }

  /** Share of the words of a text that begin with a small letter. */
  static double lowerShare(String text) {
    int words = 0;
    int lower = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && !inside) {
        words++;
        lower += Character.isLowerCase(c) ? 1 : 0;
      }
      inside = letter || c == '\'' || c == '’';
    }
    return words == 0 ? 0 : (double) lower / words;
  }
}
