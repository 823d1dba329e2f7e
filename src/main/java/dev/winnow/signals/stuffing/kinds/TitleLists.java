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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title that is a list of queries: parts between commas, bars and dashes that share a word. A
 * title that lists the four illnesses of its page shares none. Needs no English.
 */
final class TitleLists implements StuffingKind {
  private static final Pattern PARTS = Pattern.compile("[,|;/•·»«–—]|\\s-\\s|\\s-|:\\s");
  private static final int MOST_CHARACTERS = 1_000;
  private static final int FEWEST = 4;

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.TITLE_LISTS);
    String title = page.document().title();
    if (title.isEmpty() || title.length() > MOST_CHARACTERS) {
      return places.finding("");
    }
    String[] listed = PARTS.split(title, 64);
    if (listed.length < FEWEST) {
      return places.finding(""); // as most titles
    }
    Map<String, Integer> counts = new HashMap<>();
    Set<List<String>> parts = new HashSet<>();
    for (String part : listed) {
      List<String> words = new ArrayList<>();
      WordForms.of(part).forEach(word -> words.add(WordForms.stem(word)));
      if (words.size() >= 2 && words.size() <= 8 && parts.add(words)) {
        for (String word : new HashSet<>(words)) {
          if (!FunctionWords.isFunction(word) && word.length() > 2 && !WordForms.isNumber(word)) {
            counts.merge(word, 1, Integer::sum);
          }
        }
      }
    }
    String top = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      boolean first = entry.getValue() == most && entry.getKey().compareTo(top) < 0;
      if (entry.getValue() > most || first) {
        most = entry.getValue();
        top = entry.getKey();
      }
    }
    if (most < FEWEST) {
      return places.finding("");
    }
    int at = Math.max(0, page.document().text().indexOf(title));
    boolean shown = page.document().text().startsWith(title, at);
    places.addText(
        at,
        shown ? at + title.length() : at,
        title,
        "is a list of " + most + " queries",
        Map.of("words", title));
    places.count(most);
    return places.finding("%d of %d parts of the title hold “%s”", most, parts.size(), top);
  }
}
