package dev.winnow.signals.stuffing.kinds;

import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alternative texts of pictures that all say one word again and again: {@code sleep tea calm tea
 * night tea best tea}, or that word and another: {@code yoga Ludlow best yoga classes Ludlow}. A
 * description says a word once or twice. Needs no declared phrase and no English.
 */
final class RepeatingTexts implements StuffingKind {
  private static final int FEWEST = 3; // texts; honest pages have one
  private static final int FEWEST_WORDS = 5; // of a text
  private static final int FEWEST_TIMES = 4; // of the word
  private static final double SHARE = 0.25; // of the text's words
  private static final int FEWEST_OF_TWO = 3; // times of the word, if another is said twice
  private static final int MOST_OF_TWO = 25; // words of such a text; a longer one is prose
  private static final double AGAIN = 0.3; // of its content words are there before

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.REPEATING_TEXTS);
    Map<String, List<String>> texts = new LinkedHashMap<>(); // by the word that they repeat
    if (page.elementTexts().size() >= FEWEST) {
      page.elementTexts()
          .forEach(
              (text, words) -> {
                String word = repeated(words);
                if (!word.isEmpty() && text.indexOf('<') < 0) { // else markup by mistake
                  texts.computeIfAbsent(word, key -> new ArrayList<>()).add(text);
                }
              });
    }
    List<String> most = List.of();
    for (List<String> same : texts.values()) {
      most = same.size() > most.size() ? same : most;
    }
    if (most.size() >= FEWEST) {
      for (String text : most) {
        Map<String, String> facts = Map.of("form", "repeating-texts", "words", text.strip());
        places.addText(0, 0, text.strip(), "is a text of a picture that repeats a word", facts);
      }
      places.count(most.size());
    }
    return places.finding("%d texts of pictures repeat a word", most.size());
  }

  /** The word that a text says again and again, without its ending; else nothing. */
  private static String repeated(List<String> words) {
    if (words.size() < FEWEST_WORDS) {
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
