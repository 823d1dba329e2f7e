package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two words side by side in nearly every entry of menus, crumbs and lists of links, until they are
 * an eighth of all that the page says. A menu for readers names the subject once, at its head.
 * Needs no English.
 */
final class MenuPairs implements StuffingKind {
  private static final int FEWEST = 10;
  private static final double SHARE = 0.13; // of the page's words; honest pages reach 0.101
  private static final double ENTRIES = 0.5; // of the entries hold them; honest menus reach 0.29
  private static final int REACH = 2; // words to either side of them
  private static final int FEWEST_BESIDE = 5; // different words there
  private static final int FEWEST_SOUGHT = 2; // of them words of buyers
  private static final int MOST_WORDS = 6; // of a link that is an entry
  private static final double LINKED = 0.8; // of the words of a line of links

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.MENU_PAIRS);
    PageText text = page.text();
    if (!mayReach(text)) {
      return places.finding(""); // as of most pages
    }
    List<Line> entries = entries(text);
    int words = 0;
    for (Line line : entries) {
      words += line.words();
    }
    if (words < SHARE * text.count()) {
      return places.finding("");
    }
    Map<List<String>, List<WordSpan>> pairs = new LinkedHashMap<>(); // so that ties go to the first
    for (Line line : entries) {
      for (int i = line.first(); i + 1 < line.last(); i++) {
        if (text.mayRepeat(i, 5) && isPair(text, line, i)) {
          List<String> pair =
              List.of(WordForms.stem(text.form(i)), WordForms.stem(text.form(i + 1)));
          pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(new WordSpan(i, i + 2));
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
    int holding = holding(text, most);
    if (holding < ENTRIES * entries.size() || !areSearches(text, most)) {
      return places.finding(""); // chapters of one subject, the same button again and again
    }
    String pair = text.quote(most.get(0).from(), most.get(0).to());
    places.add(most, pair, "is one more entry of a menu with the same words");
    places.count(most.size());
    return places.finding(
        "“%s” stands in menus %d times, in %d of %d entries",
        pair, most.size(), holding, entries.size());
  }

  /** Whether enough words may often stand before the one behind them. */
  private static boolean mayReach(PageText text) {
    double fewest = Math.max(FEWEST, SHARE * text.count() / 2);
    int reached = 0;
    for (int i = text.nextRepeated(0); i >= 0 && reached < fewest; i = text.nextRepeated(i + 1)) {
      reached += text.isFunction(i) || text.isFunction(i + 1) ? 0 : 1;
    }
    return reached >= fewest;
  }

  /** Whether some words stand beside different ones, among them what buyers add to a search. */
  private static boolean areSearches(PageText text, List<WordSpan> places) {
    Set<Integer> beside = new HashSet<>();
    Set<Integer> sought = new HashSet<>();
    for (WordSpan place : places) {
      WordSpan around = text.around(place, REACH);
      for (int i = around.from(); i < around.to(); i++) {
        if (i < place.from() || i >= place.to()) {
          beside.add(text.number(i));
          if (text.isSought(i)) {
            sought.add(text.number(i));
          }
        }
      }
    }
    return beside.size() >= FEWEST_BESIDE && sought.size() >= FEWEST_SOUGHT;
  }

  /** Lines of navigation, and lines of short links with hardly a word between. */
  private static List<Line> entries(PageText text) {
    List<Line> entries = new ArrayList<>();
    List<WordSpan> links = text.linkWords();
    int link = 0;
    for (Line line : text.lines()) {
      while (link < links.size() && links.get(link).to() <= line.first()) {
        link++;
      }
      int linked = 0;
      for (; link < links.size() && links.get(link).to() <= line.last(); link++) {
        int words = links.get(link).words();
        linked += words <= MOST_WORDS && links.get(link).from() >= line.first() ? words : 0;
      }
      if (linked >= LINKED * line.words() || PageText.isMenu(line)) {
        entries.add(line);
      }
    }
    return entries;
  }

  /** How many lines hold one of some places, which are in text order. */
  private static int holding(PageText text, List<WordSpan> places) {
    int holding = 0;
    int end = 0;
    for (WordSpan place : places) {
      if (place.from() >= end) {
        holding++;
        end = text.lineOf(place.from()).last();
      }
    }
    return holding;
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
