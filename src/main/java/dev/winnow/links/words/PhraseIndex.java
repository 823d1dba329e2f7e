package dev.winnow.links.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the phrases of a lexicon among words, each with the class that the lexicon gives it. */
public final class PhraseIndex {
  private final FirstWords<Phrase> byFirstWord = new FirstWords<>();
  private final Map<String, Integer> classes = new HashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // read for each word of a page, and never handed out
  private record Phrase(int kind, String[] words) {
    boolean standsAt(String[] forms, int at, int end) {
      if (at + words.length > end) {
        return false;
      }
      for (int i = 1; i < words.length; i++) { // the first was looked up
        if (!words[i].equals(forms[at + i])) {
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

  /** Adds the phrases of a class, which are parted by commas; says the number of the class. */
  public int add(String kind, String phrases) {
    int number = number(kind);
    for (String text : phrases.split(", *", -1)) {
      List<String> words = split(text);
      byFirstWord.add(words.get(0), new Phrase(number, words.toArray(new String[0])));
    }
    return number;
  }

  /** The words of a phrase as the word splitter would part them; hyphens stay inside. */
  private static List<String> split(String phrase) {
    return Arrays.asList(phrase.strip().split(" +", -1));
  }

  /** The number of a class, which is given one if it has none. */
  public int number(String kind) {
    return classes.computeIfAbsent(kind, unused -> classes.size());
  }

  /** All phrases within a range of words, in the order in which they begin. */
  public List<Hit> in(String[] forms, int first, int last) {
    List<Hit> hits = new ArrayList<>();
    for (int i = first; i < last; i++) {
      if (!forms[i].isEmpty()) {
        addAt(i, FirstWords.pair(forms[i]), forms, last, hits);
      }
    }
    return hits;
  }

  /**
   * The phrases of several indexes on a page. All are looked for in one scan: most of its time goes
   * into fetching the words from memory.
   */
  public static List<List<Hit>> scan(String[] forms, List<PhraseIndex> indexes) {
    List<List<Hit>> hits = new ArrayList<>();
    indexes.forEach(index -> hits.add(new ArrayList<>()));
    for (int i = 0; i < forms.length; i++) {
      if (!forms[i].isEmpty()) {
        int pair = FirstWords.pair(forms[i]);
        for (int k = 0; k < indexes.size(); k++) {
          indexes.get(k).addAt(i, pair, forms, forms.length, hits.get(k));
        }
      }
    }
    return hits;
  }

  private void addAt(int at, int pair, String[] forms, int last, List<Hit> hits) {
    List<Phrase> phrases = byFirstWord.of(forms[at], pair);
    if (phrases == null) {
      return;
    }
    for (Phrase phrase : phrases) {
      if (phrase.standsAt(forms, at, last)) {
        hits.add(new Hit(phrase.kind(), at, at + phrase.words().length));
      }
    }
  }
}
