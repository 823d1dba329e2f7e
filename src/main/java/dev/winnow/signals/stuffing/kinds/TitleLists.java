package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Media;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title that is a list of queries: parts between commas, bars and dashes that share a word. A
 * title that lists the four illnesses of its page shares none. Parts that are one search with more
 * words are sure. Without parts, a title that says its own words again. Needs no English.
 */
final class TitleLists implements StuffingKind {
  private static final Pattern PARTS = Pattern.compile("[,|;/•·»«–—]|\\s-\\s|\\s-|:\\s");
  private static final String MARKS = ",|;/•·»«–—-:"; // one in each place where it parts
  private static final int MOST_CHARACTERS = 1_000;
  private static final int LONGEST_LINE =
      200; // of a text's first line; a longer one is a paragraph
  private static final int MOST_WORDS = 20; // of a title that says its words again; more are text
  private static final int FEWEST = 4;
  private static final int FEWEST_PARTS = 3; // of a title that may be one search again and again
  private static final int SEARCHES = 6; // units that one search again and again is worth at least

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.TITLE_LISTS);
    String title = page.document().title();
    boolean text = page.document().media() == Media.TEXT;
    if (title.isEmpty() || title.length() > (text ? LONGEST_LINE : MOST_CHARACTERS)) {
      return places.finding("");
    }
    String[] listed = mayList(title) ? PARTS.split(title, 64) : new String[0];
    int again = again(title);
    if (listed.length < FEWEST_PARTS && again < FEWEST) {
      return places.finding(""); // as most titles
    }
    Map<String, Integer> counts = new HashMap<>();
    Set<List<String>> parts = new LinkedHashSet<>();
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
    int searches = TitleSearches.count(parts);
    if (most < FEWEST && again < FEWEST && searches == 0) {
      return places.finding("");
    }
    boolean list = most >= FEWEST || searches > 0;
    int at = Math.max(0, page.document().text().indexOf(title));
    boolean shown = page.document().text().startsWith(title, at);
    places.addText(
        at,
        shown ? at + title.length() : at,
        title,
        String.format(
            Locale.ROOT,
            list
                ? "the title lists %d queries: “%s”"
                : "the title says %d of its words again: “%s”",
            list ? most : again,
            title),
        Map.of("words", title));
    int units = list ? most : FEWEST;
    places.count(searches > 0 ? Math.max(SEARCHES, units) : units);
    return list
        ? places.finding("%d of %d parts of the title hold “%s”", most, parts.size(), top)
        : places.finding("the title says %d of its words again, “%s”", again, title);
  }

  /** Whether a title has marks enough to part it. */
  private static boolean mayList(String title) {
    int marks = 0;
    for (int i = 0; i < title.length(); i++) {
      marks += MARKS.indexOf(title.charAt(i)) >= 0 ? 1 : 0;
    }
    return marks + 1 >= FEWEST_PARTS;
  }

  /** How many content words of a title are there before. */
  private static int again(String title) {
    Set<String> seen = new HashSet<>();
    int again = 0;
    List<String> words = WordForms.of(title);
    for (String word : words.size() > MOST_WORDS ? List.<String>of() : words) {
      boolean content = word.length() > 2 && !FunctionWords.isFunction(word);
      again += content && !WordForms.isNumber(word) && !seen.add(WordForms.stem(word)) ? 1 : 0;
    }
    return again;
  }
}
