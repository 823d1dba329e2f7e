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
import java.util.List;
import java.util.Map;

/**
 * Alternative texts of pictures that say one word again and again: {@code sleep tea calm tea night
 * tea best tea}. A description says a word once or twice. Needs no declared phrase and no English.
 */
final class RepeatingTexts implements StuffingKind {
  private static final int FEWEST = 3; // texts; honest pages have one
  private static final int FEWEST_TIMES = 4; // of the word
  private static final double SHARE = 0.25; // of the text's words

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.REPEATING_TEXTS);
    List<String> texts = new ArrayList<>();
    page.elementTexts()
        .forEach(
            (text, words) -> {
              if (saysAgain(words)) {
                texts.add(text);
              }
            });
    if (texts.size() >= FEWEST) {
      for (String text : texts) {
        Map<String, String> facts = Map.of("form", "repeating-texts", "words", text.strip());
        places.addText(0, 0, text.strip(), "is a text of a picture that repeats a word", facts);
      }
      places.count(texts.size());
    }
    return places.finding("%d texts of pictures repeat a word", texts.size());
  }

  private static boolean saysAgain(List<String> words) {
    Map<String, Integer> stems = new HashMap<>();
    int most = 0;
    for (String word : words) {
      if (!FunctionWords.isFunction(word) && !WordForms.isNumber(word)) {
        most = Math.max(most, stems.merge(WordForms.stem(word), 1, Integer::sum));
      }
    }
    return most >= FEWEST_TIMES && most >= SHARE * words.size();
  }
}
