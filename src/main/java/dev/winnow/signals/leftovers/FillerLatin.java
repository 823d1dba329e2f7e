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
    int end = 0; // of the last stretch
    while (next < words.count()) {
      if (mayBeFiller(next)) {
        int first = next;
        while (first > end && mayBeFiller(first - 1)) {
          first--;
        }
        end = next + 1;
        while (end < words.count() && mayBeFiller(end)) {
          end++;
        }
        if (end - first >= FEWEST_WORDS) {
          addRuns(first, end);
        }
        next = end;
      }
      next += FEWEST_WORDS;
    }
  }

  private boolean mayBeFiller(int word) {
    return forms.mayBe(LeftoverPhrases.FILLER, word);
  }

  /** Adds the runs of a stretch, all of whose words may be of the vocabulary. */
  private void addRuns(int from, int to) {
    int first = from;
    for (int word = from; word <= to; word++) {
      if (word == to || !WORDS.contains(words.form(word))) {
        add(first, word);
        first = word + 1;
      }
    }
  }

  private void add(int first, int end) {
    if (end - first < FEWEST_WORDS) {
      return;
    }
    int start = words.starts()[first];
    int stop = words.ends()[end - 1];
    if (stop - start >= FEWEST_LETTERS) {
      places.add(new LeftoverPlace(LeftoverKind.FILLER, LeftoverStrength.SURE, start, stop, SINCE));
    }
  }
}
