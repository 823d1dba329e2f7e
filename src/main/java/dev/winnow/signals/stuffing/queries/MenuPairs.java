package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two words side by side in entry after entry of menus and crumbs, until they are an eighth of all
 * that the page says. A menu for readers names the subject once, at its head. Needs no English.
 */
final class MenuPairs implements StuffingKind {
  private static final int FEWEST = 10;
  private static final double SHARE = 0.13; // of the page's words; honest pages reach 0.097

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.MENU_PAIRS);
    PageText text = page.text();
    List<Line> menus = new ArrayList<>();
    int words = 0;
    for (Line line : text.lines()) {
      if (PageText.isMenu(line)) {
        menus.add(line);
        words += line.words();
      }
    }
    if (words < SHARE * text.count()) {
      return places.finding("");
    }
    Map<WordRun, List<WordSpan>> pairs = new LinkedHashMap<>(); // so that ties go to the first
    for (Line line : menus) {
      for (int i = line.first(); i + 1 < line.last(); i++) {
        if (text.mayRepeat(i, 5) && isPair(text, line, i)) {
          pairs
              .computeIfAbsent(new WordRun(text.numbers(), i, i + 2), pair -> new ArrayList<>())
              .add(new WordSpan(i, i + 2));
        }
      }
    }
    List<WordSpan> most = List.of();
    for (List<WordSpan> its : pairs.values()) {
      most = its.size() > most.size() ? its : most;
    }
    if (most.size() < FEWEST || 2 * most.size() < SHARE * text.count()) {
      return places.finding("");
    }
    String pair = text.quote(most.get(0).from(), most.get(0).to());
    places.add(most, pair, "is one more entry of a menu with the same words");
    places.count(most.size());
    return places.finding("“%s” stands in the menus %d times", pair, most.size());
  }

  private static boolean isPair(PageText text, Line line, int word) {
    return text.before(line, word + 1) == Edge.WORD
        && text.number(word) != text.number(word + 1)
        && !text.isFunction(word)
        && !text.isFunction(word + 1)
        && !text.startsWithDigit(word)
        && !text.startsWithDigit(word + 1);
  }
}
