package dev.winnow.signals.stuffing.markup;

import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Alternative texts of pictures that all say one word again and again: {@code sleep tea calm tea
 * night tea best tea}, or that word and another: {@code yoga Ludlow best yoga classes Ludlow}; or
 * half of a page's texts that are strings of searches, whatever they say again. A description says
 * a word once or twice. Needs no declared phrase and no English.
 */
final class RepeatingTexts implements StuffingKind {
  private static final int FEWEST = 3; // texts; honest pages have one
  private static final int FEWEST_WORDS = 5; // of a text
  private static final int FEWEST_TIMES = 4; // of the word
  private static final double SHARE = 0.25; // of the text's words
  private static final int FEWEST_OF_TWO = 3; // times of the word, if another is said twice
  private static final int MOST_OF_TWO = 25; // words of such a text; a longer one is prose
  private static final int BEGINNINGS = 1 << 7; // places for two letters
  private static final double AGAIN = 0.3; // of its content words are there before
  private static final int MOST_WORDS = 40; // of a string
  private static final int FEWEST_AGAIN = 2; // words that a string says again
  private static final double SMALL = 0.15; // share of its small words
  private static final double STRINGS = 0.5; // share of a page's texts; honest pages reach 0.33
  private static final double LOWER = 0.6; // share of words in lower case, if one is said twice
  private static final double NEARLY_ALL = 0.75; // of a page's texts, which counts one more

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.REPEATING_TEXTS);
    Map<String, List<String>> texts = page.elementTexts();
    if (texts.size() < FEWEST) {
      return places.finding(""); // as of most pages
    }
    List<String> most = sameWord(texts);
    if (most.size() < FEWEST) {
      most = strings(texts);
    }
    if (most.size() >= FEWEST) {
      for (String text : most) {
        Map<String, String> facts = Map.of("words", text.strip());
        String note = "image description: “" + text.strip() + "”, a string of search words";
        places.addText(0, 0, text.strip(), note, facts);
      }
      boolean nearlyAll = most.size() >= NEARLY_ALL * described(texts);
      places.count(nearlyAll ? most.size() + 1 : most.size());
    }
    return places.finding(
        "%d image descriptions (alt texts) are strings of search words, such as “%s”",
        most.size(), most.isEmpty() ? "" : most.get(0).strip());
  }

  /** The texts that repeat the word which most of them repeat. */
  private static List<String> sameWord(Map<String, List<String>> all) {
    Map<String, List<String>> texts = new LinkedHashMap<>(); // by the word that they repeat
    for (Map.Entry<String, List<String>> entry : all.entrySet()) {
      String word = repeated(entry.getValue());
      if (!word.isEmpty() && entry.getKey().indexOf('<') < 0) { // else markup by mistake
        texts.computeIfAbsent(word, key -> new ArrayList<>()).add(entry.getKey());
      }
    }
    List<String> most = List.of();
    for (List<String> same : texts.values()) {
      most = same.size() > most.size() ? same : most;
    }
    return most;
  }

  /** The texts that are strings of searches, if half of all are; else none. */
  private static List<String> strings(Map<String, List<String>> all) {
    List<String> strings = new ArrayList<>();
    for (Map.Entry<String, List<String>> text : all.entrySet()) {
      int words = text.getValue().size();
      if (words >= FEWEST_WORDS
          && words <= MOST_WORDS
          && text.getKey().indexOf('<') < 0
          && SmallWords.count(text.getValue()) <= SMALL * words) {
        SearchString string = SearchString.of(text.getValue());
        if (string.again() >= FEWEST_AGAIN || isSearch(text.getKey(), string)) {
          strings.add(text.getKey());
        }
      }
    }
    return strings.size() >= FEWEST && strings.size() >= STRINGS * others(all, strings)
        ? strings
        : List.of();
  }

  /**
   * How many texts there are beside short ones that only say words of the strings: {@code balayage
   * Cardiff} tells nobody what a picture shows.
   */
  private static long others(Map<String, List<String>> all, List<String> strings) {
    Set<String> said = new HashSet<>();
    strings.forEach(text -> said.addAll(all.getOrDefault(text, List.of())));
    long subsets =
        all.values().stream()
            .filter(words -> words.size() > 1 && words.size() < FEWEST_WORDS)
            .filter(said::containsAll)
            .count();
    return described(all) - subsets;
  }

  /** Whether a text that says one word twice is a search of buyers. */
  private static boolean isSearch(String text, SearchString string) {
    return string.again() > 0 && string.sought() && SearchString.lowerShare(text) >= LOWER;
  }

  /** How many texts have two words and more. */
  private static long described(Map<String, List<String>> all) {
    return all.values().stream().filter(words -> words.size() > 1).count();
  }

  /** Whether words enough begin alike, as forms of one word do. */
  private static boolean mayRepeat(List<String> words) {
    byte[] counts = new byte[BEGINNINGS];
    for (String word : words) {
      int beginning = word.length() < 2 ? word.charAt(0) : 31 * word.charAt(0) + word.charAt(1);
      if (++counts[beginning & (BEGINNINGS - 1)] >= FEWEST_OF_TWO) {
        return true;
      }
    }
    return false;
  }

  /** The word that a text says again and again, without its ending; else nothing. */
  private static String repeated(List<String> words) {
    if (words.size() < FEWEST_WORDS || !mayRepeat(words)) {
      return ""; // as most
    }
    Map<String, Integer> stems = new HashMap<>();
    String top = "";
    int most = 0;
    int content = 0;
    for (String word : words) {
      if (!FunctionWords.isFunction(word) && !WordForms.isNumber(word)) {
        content++;
        String stem = WordForms.stem(word);
        int times = stems.merge(stem, 1, Integer::sum);
        top = times > most ? stem : top;
        most = Math.max(most, times);
      }
    }
    int again = content - stems.size();
    boolean one = most >= FEWEST_TIMES && most >= SHARE * words.size();
    boolean two = // the second word is there again too
        most >= FEWEST_OF_TWO
            && again >= most
            && again >= AGAIN * content
            && words.size() <= MOST_OF_TWO;
    return one || two ? top : "";
  }
}
