package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Unseen;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Alternative texts of pictures that say one word again and again: {@code sleep tea calm tea night
 * tea best tea}. A description says a word once or twice. Needs no declared phrase and no English.
 */
final class RepeatingTexts implements StuffingKind {
  private static final int FEWEST = 3; // texts; honest pages have one
  private static final int FEWEST_TIMES = 4; // of the word
  private static final int SHORTEST = 15; // characters that hold a word so often
  private static final int LONGEST = 5_000; // longer ones are not written for readers
  private static final double SHARE = 0.25; // of the text's words

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.REPEATING_TEXTS);
    Set<String> texts = texts(page.document().unseen());
    if (texts.size() < FEWEST) {
      return places.finding(""); // as on many pages
    }
    texts.removeIf(text -> !saysAgain(WordForms.of(text)));
    if (texts.size() >= FEWEST) {
      for (String text : texts) {
        Map<String, String> facts = Map.of("form", "repeating-texts", "words", text.strip());
        places.addText(0, 0, text.strip(), "is a text of a picture that repeats a word", facts);
      }
      places.count(texts.size());
    }
    return places.finding("%d texts of pictures repeat a word", texts.size());
  }

  private static Set<String> texts(List<Unseen> unseen) {
    Set<String> texts = new LinkedHashSet<>();
    for (Unseen hidden : unseen) {
      int length = hidden.words().length();
      if (hidden.describesElement() && length >= SHORTEST && length <= LONGEST) {
        texts.add(hidden.words());
      }
    }
    return texts;
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
