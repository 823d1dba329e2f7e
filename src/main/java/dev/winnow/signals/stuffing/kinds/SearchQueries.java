package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordSet;
import java.util.Set;

/**
 * Queries that stand in place of words of a sentence without being any: "fill up with buy knee
 * brace", "choose best knee brace", "a dentist near me is". Each form is one that English does not
 * have, whatever the phrase.
 */
final class SearchQueries implements StuffingKind {
  private static final int RUNNING_LINE = 9;
  private static final WordSet OPENING =
      new WordSet(Set.of("buy", "best", "cheapest", "top", "near"));
  private static final String NOTE = "is a web search in the place of a noun";

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.SEARCH_QUERIES);
    PageText text = page.text();
    for (int i : page.english() ? text.places(OPENING) : new int[0]) {
      Line line = text.lineWith(i);
      int end = line != null && isRunning(line) ? queryEnd(text, line, i) : i;
      if (end > i) {
        places.add(i, end, text.quote(i, end), NOTE);
      }
    }
    places.count(places.size());
    return places.finding(
        "%d times a web search stands where a noun belongs, such as “%s”",
        places.size(), places.phrase());
  }

  private static boolean isRunning(Line line) {
    return line.words() >= RUNNING_LINE && PageText.isProse(line);
  }

  private static int queryEnd(PageText text, Line line, int i) {
    if (i == line.first()
        || i + 2 >= line.last()
        || text.before(line, i) != Edge.WORD
        || text.capital(i)) {
      return i;
    }
    return switch (text.form(i)) {
      case "buy" -> isPreposition(text.form(i - 1)) && isNoun(text, line, i + 1) ? i + 2 : i;
      case "best", "cheapest", "top" ->
          isBareBefore(text.form(i - 1)) && isNoun(text, line, i + 1) && isNoun(text, line, i + 2)
              ? i + 3
              : i;
      case "near" -> isNearMe(text, line, i) ? i + 2 : i;
      default -> i;
    };
  }

  private static boolean isPreposition(String form) {
    return switch (form) {
      case "with",
          "without",
          "of",
          "about",
          "from",
          "by",
          "after",
          "before",
          "whether",
          "the",
          "a" ->
          true;
      default -> false;
    };
  }

  /** A verb with an object or a preposition; behind both, "best" has an article. */
  private static boolean isBareBefore(String form) {
    return isPreposition(form)
        ? !form.equals("the") && !form.equals("a")
        : !FunctionWords.isFunction(form) && WordUse.asksForObject(form);
  }

  private static boolean isNoun(PageText text, Line line, int word) {
    return word < line.last()
        && text.before(line, word) == Edge.WORD
        && text.document().text().charAt(text.end(word - 1)) == ' ' // no compound
        && !text.capital(word)
        && !text.isFunction(word)
        && Character.isLetter(text.form(word).charAt(0));
  }

  private static boolean isNearMe(PageText text, Line line, int i) {
    String next = text.form(i + 1);
    boolean me = next.equals("me") && text.before(line, i + 1) == Edge.WORD;
    return me
        && text.before(line, i + 2) == Edge.WORD
        && FunctionWords.isAuxiliary(text.form(i + 2));
  }
}
