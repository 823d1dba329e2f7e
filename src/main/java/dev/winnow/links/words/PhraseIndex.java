package dev.winnow.links.words;

import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the phrases of a lexicon among words, each with the class that the lexicon gives it. */
public final class PhraseIndex {
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<String, Integer> classes = new HashMap<>();

  private record Phrase(int kind, List<String> words) {
    boolean standsAt(IntFunction<String> forms, int at, int end) {
      if (at + words.size() > end) {
        return false;
      }
      for (int i = 1; i < words.size(); i++) { // the first was looked up
        if (!words.get(i).equals(forms.apply(at + i))) {
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
      byFirstWord
          .computeIfAbsent(words.get(0), word -> new ArrayList<>())
          .add(new Phrase(number, words));
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
  public List<Hit> in(List<String> forms, int first, int last) {
    List<Hit> hits = new ArrayList<>();
    for (int i = first; i < last; i++) {
      addAt(i, byFirstWord.get(forms.get(i)), forms::get, last, hits);
    }
    return hits;
  }

  /** All phrases of a page, in the order in which they begin; each different word is asked once. */
  public List<Hit> in(Words words) {
    List<@Nullable List<Phrase>> openings = new ArrayList<>(words.vocabulary().length);
    for (String form : words.vocabulary()) {
      openings.add(byFirstWord.get(form));
    }
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      addAt(i, openings.get(words.numbers()[i]), words::form, words.count(), hits);
    }
    return hits;
  }

  private static void addAt(
      int at, @Nullable List<Phrase> phrases, IntFunction<String> forms, int last, List<Hit> hits) {
    if (phrases == null) {
      return;
    }
    for (Phrase phrase : phrases) {
      if (phrase.standsAt(forms, at, last)) {
        hits.add(new Hit(phrase.kind(), at, at + phrase.words().size()));
      }
    }
  }
}
