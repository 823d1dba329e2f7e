package dev.winnow.links.words;

import dev.winnow.links.words.LexiconWords.Numbered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the phrases of a lexicon among words, each with the class that the lexicon gives it. */
public final class PhraseIndex {
  private static final Phrase[] NONE = {};

  private final LexiconWords words;
  private final Map<String, Integer> classes = new HashMap<>();
  private Phrase[][] openings = {}; // by number of the first word

  /** A class and the numbers of the words. */
  @SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the array
  record Phrase(int kind, int[] words) {
    /** The phrase as found at a word. */
    Hit hit(int at) {
      return new Hit(kind, at, at + words.length);
    }

    boolean standsAt(int at, Numbered text, int last) {
      if (at + words.length > last) {
        return false;
      }
      for (int i = 1; i < words.length; i++) { // the first was looked up
        if (words[i] != text.number(at + i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A phrase that was found.
   *
   * @param kind number of its class
   * @param first index of its first word
   * @param last index behind its last word
   */
  public record Hit(int kind, int first, int last) {}

  /**
   * An empty lexicon.
   *
   * @param words of this and other lexica
   */
  public PhraseIndex(LexiconWords words) {
    this.words = words;
  }

  /** Adds the phrases of a class, which are parted by commas; says the number of the class. */
  public int add(String kind, String phrases) {
    int number = number(kind);
    for (String text : phrases.split(", *", -1)) {
      // as the word splitter would part them; hyphens stay inside
      String[] forms = text.strip().split(" +", -1);
      add(new Phrase(number, Arrays.stream(forms).mapToInt(words::add).toArray()));
    }
    return number;
  }

  private void add(Phrase phrase) {
    int first = phrase.words()[0];
    if (first >= openings.length) {
      int old = openings.length;
      openings = Arrays.copyOf(openings, 2 * first + 1);
      Arrays.fill(openings, old, openings.length, NONE);
    }
    Phrase[] others = openings[first];
    openings[first] = Arrays.copyOf(others, others.length + 1);
    openings[first][others.length] = phrase;
  }

  /** The number of a class, which is given one if it has none. */
  public int number(String kind) {
    return classes.computeIfAbsent(kind, unused -> classes.size());
  }

  /** One more than the largest number of a word that opens a phrase. */
  int numbers() {
    return openings.length;
  }

  /** The phrases that a word opens. */
  Phrase[] openedBy(int number) {
    return number < openings.length ? openings[number] : NONE;
  }

  /** All phrases of a text, in the order in which they begin. */
  public List<Hit> in(Numbered text) {
    return in(text, 0, text.count());
  }

  /** All phrases within a range of words, in the order in which they begin. */
  public List<Hit> in(Numbered text, int first, int last) {
    List<Hit> hits = List.of(); // as of most links
    for (int i = first; i < last; i++) {
      int number = text.number(i);
      if (number >= 0 && number < openings.length) {
        for (Phrase phrase : openings[number]) {
          if (phrase.standsAt(i, text, last)) {
            hits = hits.isEmpty() ? new ArrayList<>() : hits;
            hits.add(phrase.hit(i));
          }
        }
      }
    }
    return hits;
  }
}
