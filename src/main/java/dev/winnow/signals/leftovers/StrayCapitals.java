package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.List;
import java.util.Set;

/**
 * Small words with a capital between two words without one, as spinners leave them that put phrases
 * from the beginnings of sentences into the middle. Names, headings and labels of buttons carry
 * capitals on several words side by side, or on others than these.
 */
final class StrayCapitals {
  /** The small words, in lower case. */
  static final Set<String> SMALL =
      Set.of(
          "to", "with", "because", "if", "when", "and", "this", "that", "your", "has", "have",
          "had", "can", "is", "are", "was", "were", "not", "for", "of", "on", "but", "from", "by",
          "do", "does", "you", "they", "their", "some", "why", "how", "what", "which", "where",
          "then", "than", "there", "these", "those", "just", "in", "as", "or", "also", "very",
          "more", "most", "be", "been", "should", "could", "would", "into", "about", "so");

  private static final int NEAR = 25; // words between two of one place
  private static final int FEW = 4; // fewer are slips of a hand
  private static final int MANY = 7;
  private static final String SINCE = "2006";

  private final String text;
  private final Words words;
  private final PageForms forms;
  private final List<LeftoverPlace> places;
  private int first = -1;
  private int last = -1;
  private int count;

  /**
   * @param places to which the places found are added
   */
  StrayCapitals(String text, Words words, PageForms forms, List<LeftoverPlace> places) {
    this.text = text;
    this.words = words;
    this.forms = forms;
    this.places = places;
  }

  /** Adds every place of the page. */
  void find() {
    for (int word = next(1); word < words.count() - 1; word = next(word + 1)) {
      if (isStray(word)) {
        see(word);
      }
    }
    finish();
  }

  /** The next word with a capital that may be a small one, and has words on both sides. */
  private int next(int from) {
    return forms.nextCapital(LeftoverPhrases.SMALL, text, from, words.count() - 1);
  }

  private void see(int word) {
    if (count > 0 && word - last > NEAR) {
      finish();
    }
    first = count == 0 ? word : first;
    last = word;
    count++;
  }

  /** Ends the place that is under way. */
  private void finish() {
    if (count >= FEW) {
      LeftoverStrength strength = count < MANY ? LeftoverStrength.HALF : LeftoverStrength.SURE;
      int start = words.starts()[first];
      places.add(
          new LeftoverPlace(LeftoverKind.CAPITALS, strength, start, words.ends()[last], SINCE));
    }
    count = 0;
  }

  /** Whether a word with a capital, which may be a small one, is one and nothing asks for it. */
  private boolean isStray(int word) {
    int start = words.starts()[word];
    return text.charAt(start - 1) == ' '
        && Character.isLowerCase(text.charAt(start + 1))
        && Character.isLowerCase(text.charAt(words.starts()[word - 1]))
        && Character.isLowerCase(text.charAt(words.starts()[word + 1]))
        && isSpaced(word - 1)
        && isSpaced(word)
        && words.ends()[word] - start > 1
        && SMALL.contains(words.form(word));
  }

  /** Whether nothing but a space parts a word from the next one. */
  private boolean isSpaced(int word) {
    int end = words.ends()[word];
    return words.starts()[word + 1] == end + 1 && text.charAt(end) == ' ';
  }
}
