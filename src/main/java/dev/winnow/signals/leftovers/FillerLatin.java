package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.signals.words.WordSet;
import java.util.List;

/** Runs of words of the filler Latin. Real Latin has other words between. */
final class FillerLatin {
  private static final WordSet VOCABULARY = new WordSet(WordLists.words("filler-latin.txt"));
  private static final int FEWEST_WORDS = 6;
  private static final int FEWEST_LETTERS = 30; // small words alone could be of another language
  private static final String SINCE = "1965";

  private final Words words;
  private final List<LeftoverPlace> places;
  private int first;
  private int count;

  /**
   * @param places to which the places found are added
   */
  FillerLatin(Words words, List<LeftoverPlace> places) {
    this.words = words;
    this.places = places;
  }

  /** Looks at the next word. */
  void see(int word) {
    if (VOCABULARY.contains(words.forms()[word])) {
      first = count == 0 ? word : first;
      count++;
    } else if (count > 0) {
      finish();
    }
  }

  /** Ends the run that is under way. */
  void finish() {
    if (count >= FEWEST_WORDS) {
      int start = words.starts()[first];
      int end = words.ends()[first + count - 1];
      if (end - start >= FEWEST_LETTERS) {
        places.add(
            new LeftoverPlace(LeftoverKind.FILLER, LeftoverStrength.SURE, start, end, SINCE));
      }
    }
    count = 0;
  }
}
