package dev.winnow.signals.stuffing.markup;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A handful of searches of buyers for one thing, as they are typed: in rows too short to be told by
 * their length ({@code puppy classes near me | puppy classes cost | best puppy classes}), in a few
 * lines one below the other, or in the texts of a few pictures among many. Each item is in lower
 * case, and they add different words of buyers; in rows and lines to a word of the title or of a
 * heading, since those who write about searches quote such of others. Needs no English.
 */
final class SearchHandfuls implements StuffingKind {
  private static final int FEWEST_IN_ROW = 3; // items
  private static final int FEWEST_LINES = 4; // one below the other
  private static final int FEWEST = 4; // searches for one thing; honest pages have under 3
  private static final int FEWEST_TEXTS = 3; // of pictures; honest pages have 2
  private static final int FEWEST_SOUGHT = 3; // different words of buyers
  private static final int FEWEST_LISTED = 2; // words of buyers beyond prices
  private static final int MOST_WORDS = 6; // of a search
  private static final double SOLD = 0.5; // share of the items in rows
  private static final int SHORTEST = 4; // letters of what the items share
  private static final Set<String> PRICED = // what is a sum elsewhere and asks for one in a search
      Set.of("cost", "costs", "pricing", "quote", "quotes", "fees", "rates");

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.SEARCH_HANDFULS);
    Map<List<String>, WordSpan> items = mayHold(page.text()) ? items(page.text()) : Map.of();
    List<List<String>> searches =
        items.size() < FEWEST ? List.of() : searches(items.keySet(), declared(page));
    if (searches.size() >= Math.max(FEWEST, SOLD * items.size())) {
      List<WordSpan> spans = searches.stream().map(items::get).toList();
      places.add(spans, String.join(" ", searches.get(0)), "is one more search of buyers");
      places.count(searches.size());
      return places.finding("%d searches of buyers for one thing stand together", searches.size());
    }
    Map<List<String>, String> texts = texts(page.elementTexts());
    searches = texts.size() < FEWEST_TEXTS ? List.of() : searches(texts.keySet(), stem -> true);
    if (searches.size() >= FEWEST_TEXTS) {
      texts.keySet().retainAll(searches);
      for (String text : texts.values()) {
        places.addText(
            0, 0, text, "is a search of buyers as text of a picture", Map.of("words", text));
      }
      places.count(searches.size() + 1);
    }
    return places.finding("%d pictures are described by searches of buyers", places.size());
  }

  /** Whether words of buyers stand in lines that begin in lower case: so they do on few pages. */
  private static boolean mayHold(PageText text) {
    int seen = 0;
    for (int i = text.nextSought(0); i >= 0; i = text.nextSought(i + 1)) {
      Line line = text.lineWith(i);
      seen += line != null && !text.capital(line.first()) ? 1 : 0;
      if (seen == FEWEST_LISTED) {
        return true;
      }
    }
    return false;
  }

  /** The different items of rows and of short lines one below the other, in lower case. */
  private static Map<List<String>, WordSpan> items(PageText text) {
    Map<List<String>, WordSpan> items = new LinkedHashMap<>();
    List<WordSpan> below = new ArrayList<>();
    for (Line line : text.lines()) {
      boolean lower = !text.capital(line.first()) && PageText.isProse(line);
      if (lower && text.isOnePart(line) && isItem(text, line.first(), line.last())) {
        below.add(new WordSpan(line.first(), line.last()));
        continue;
      }
      addAll(text, below, FEWEST_LINES, items);
      below.clear();
      if (lower && text.partCount(line) >= FEWEST_IN_ROW) {
        List<WordSpan> parts = text.parts(line);
        if (parts.stream().allMatch(part -> isItem(text, part.from(), part.to()))) {
          addAll(text, parts, FEWEST_IN_ROW, items);
        }
      }
    }
    addAll(text, below, FEWEST_LINES, items);
    return items;
  }

  private static boolean isItem(PageText text, int from, int to) {
    if (to - from < 2 || to - from > MOST_WORDS) {
      return false;
    }
    int capital = text.nextCapital(from);
    return capital < 0 || capital >= to;
  }

  private static void addAll(
      PageText text, List<WordSpan> row, int fewest, Map<List<String>, WordSpan> items) {
    if (row.size() >= fewest
        && SearchWords.anySought(
            text, new WordSpan(row.get(0).from(), row.get(row.size() - 1).to()))) {
      row.forEach(item -> items.putIfAbsent(text.forms(item.from(), item.to()), item));
    }
  }

  /** Texts of pictures that may be searches, by their words. */
  private static Map<List<String>, String> texts(Map<String, List<String>> all) {
    Map<List<String>, String> texts = new LinkedHashMap<>();
    if (all.size() >= FEWEST_TEXTS) {
      all.forEach(
          (text, words) -> {
            if (words.size() > 1
                && words.size() <= MOST_WORDS
                && !Character.isUpperCase(text.charAt(0)) // as of most
                && SearchString.lowerShare(text) == 1) {
              texts.putIfAbsent(words, text);
            }
          });
    }
    return texts;
  }

  /** The searches of buyers that share the word which most of them share. */
  private static List<List<String>> searches(Set<List<String>> items, Predicate<String> isSubject) {
    Map<String, List<List<String>>> holding = new HashMap<>();
    List<List<String>> most = List.of();
    for (List<String> item : items) {
      if (item.stream().anyMatch(SearchHandfuls::isSought)) {
        Set<String> seen = new HashSet<>();
        for (String form : item) {
          String stem = WordForms.stem(form);
          if (isThing(form) && isSubject.test(stem) && seen.add(stem)) {
            List<List<String>> its = holding.computeIfAbsent(stem, key -> new ArrayList<>());
            its.add(item);
            most = its.size() > most.size() ? its : most;
          }
        }
      }
    }
    Set<String> sought = new HashSet<>();
    most.forEach(item -> item.stream().filter(SearchHandfuls::isSought).forEach(sought::add));
    return sought.size() >= FEWEST_SOUGHT ? most : List.of();
  }

  private static boolean isThing(String form) {
    return form.length() >= SHORTEST && SearchString.isContent(form) && !isSought(form);
  }

  private static boolean isSought(String form) {
    return SearchWords.isSought(form) || PRICED.contains(form);
  }

  /** Tells the stems of the words that the page declares. */
  private static Predicate<String> declared(PhrasedPage page) {
    Set<String> stems = new HashSet<>();
    page.declared().forEach(phrase -> stems.addAll(phrase.stems()));
    return stems::contains;
  }
}
