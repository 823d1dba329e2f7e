package dev.winnow.signals.stuffing.markup;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list that calls itself searches: "People also search for", "Related searches", and below it
 * what people type about one thing, in lower case, one of them to buy it. Needs no English.
 */
final class NamedSearches implements StuffingKind {
  private static final int LABEL_WORDS = 6;
  private static final int FEWEST = 5; // items
  private static final int MOST_WORDS = 8; // of an item
  private static final double LOWER = 0.8; // share of the items that are searches
  private static final double ABOUT = 0.5; // share of the items that say the same word
  private static final int SHORTEST = 3; // letters of that word
  private static final WordSet SEARCHES =
      new WordSet(
          Set.of(
              ("search searches searched suchanfragen suchbegriffe recherches búsquedas ricerche"
                      + " zoekopdrachten pesquisas wyszukiwania")
                  .split(" ")));
  private static final WordSet RELATED =
      new WordSet(
          Set.of(
              ("related people also popular similar common top frequent verwandte ähnliche"
                      + " beliebte häufige associées populaires fréquentes relacionadas populares"
                      + " correlate popolari gerelateerde powiązane")
                  .split(" ")));

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.NAMED_SEARCHES);
    PageText text = page.text();
    int last = 0;
    for (int word : text.places(SEARCHES)) {
      Line line = text.lineOf(word);
      if (line.first() >= last && isLabel(text, line)) {
        List<WordSpan> items = items(text, line);
        if (items.size() >= FEWEST && areSearches(page, items)) {
          places.add(items, "related searches", "is a search that the page lists as one");
          places.count(items.size());
        }
        last = line.last();
      }
    }
    return places.finding("%d searches stand in a list that calls itself so", places.size());
  }

  private static boolean isLabel(PageText text, Line line) {
    boolean related = false;
    for (int i = line.first(); i < line.last() && line.words() <= LABEL_WORDS; i++) {
      related |= RELATED.contains(text.form(i));
    }
    return related && !PageText.isMenu(line);
  }

  /** Short lines below a label, or the parts of the line below it. */
  private static List<WordSpan> items(PageText text, Line label) {
    List<WordSpan> items = new ArrayList<>();
    for (int at = label.last(); at < text.count(); at = text.lineOf(at).last()) {
      Line line = text.lineOf(at);
      if (line.words() > MOST_WORDS) {
        return items.isEmpty() ? text.parts(line) : items;
      }
      if (text.capital(line.first()) && !items.isEmpty()) {
        return items;
      }
      items.add(new WordSpan(line.first(), line.last()));
    }
    return items;
  }

  private static boolean areSearches(PhrasedPage page, List<WordSpan> items) {
    PageText text = page.text();
    Map<Integer, Integer> holding = new HashMap<>();
    int searches = 0;
    int most = 0;
    for (WordSpan item : items) {
      boolean lower = !text.capital(item.from());
      searches += lower && item.words() > 1 && item.words() <= MOST_WORDS ? 1 : 0;
      for (int i = item.from(); i < item.to(); i++) {
        boolean content = !text.isFunction(i) && text.form(i).length() >= SHORTEST;
        most = Math.max(most, content ? holding.merge(text.stem(i), 1, Integer::sum) : 0);
      }
    }
    WordSpan all = new WordSpan(items.get(0).from(), items.get(items.size() - 1).to());
    return searches >= LOWER * items.size()
        && most >= ABOUT * items.size()
        && SearchWords.anySought(text, all); // else what a site's own readers looked for
  }
}
