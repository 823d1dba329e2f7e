package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.List;
import java.util.Set;

/**
 * Runs of words of the filler Latin. Real Latin has other words between. A run is long, so that one
 * word in so many is looked at, and its neighbours only if it belongs to the vocabulary.
 */
final class FillerLatin {
  /** The vocabulary. */
  static final Set<String> WORDS = WordLists.words("filler-latin.txt");

  private static final int FEWEST_WORDS = 6;
  private static final int FEWEST_LETTERS = 30; // small words alone could be of another language
  private static final String SINCE = "1965";

  private final Words words;
  private final PageForms forms;
  private final List<LeftoverPlace> places;

  /**
   * @param places to which the places found are added
   */
  FillerLatin(Words words, PageForms forms, List<LeftoverPlace> places) {
    this.words = words;
    this.forms = forms;
    this.places = places;
  }

  /** Adds every run of the page. */
  void find() {
    int next = FEWEST_WORDS - 1;
    int end = 0; // of the last run
    while (next < words.count()) {
      if (isFiller(next)) {
        int first = next;
        while (first > end && isFiller(first - 1)) {
          first--;
        }
        end = next + 1;
        while (end < words.count() && isFiller(end)) {
          end++;
        }
        add(first, end);
        next = end;
      }
      next += FEWEST_WORDS;
    }
  }

  private void add(int first, int end) {
    int start = words.starts()[first];
    int stop = words.ends()[end - 1];
    if (end - first >= FEWEST_WORDS && stop - start >= FEWEST_LETTERS) {
      places.add(new LeftoverPlace(LeftoverKind.FILLER, LeftoverStrength.SURE, start, stop, SINCE));
    }
  }

  private boolean isFiller(int word) {
    return forms.mayBe(LeftoverPhrases.FILLER, word) && WORDS.contains(words.form(word));
  }
}
