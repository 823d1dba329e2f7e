package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Items between commas that are searches of buyers for one thing: {@code buy collagen, collagen
 * cheap, collagen online …}. Most items have a word that buyers add, and nearly all share another
 * word, as no honest list of tags or goods has it. English only.
 */
final class SearchTags implements StuffingKind {
  private static final int FEWEST = 8; // items of a row
  private static final int MOST_WORDS = 4; // of an item
  private static final double SOLD = 0.7; // share of the items with a word of buyers
  private static final double SHARED = 0.8; // share of the items with the same other word

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.SEARCH_TAGS);
    int most = 0;
    for (Line line : page.english() ? page.text().running() : List.<Line>of()) {
      if (line.words() >= 2 * FEWEST) {
        List<WordSpan> items = items(page.text(), line);
        String shared = items.size() >= FEWEST ? shared(page.text(), items) : "";
        if (!shared.isEmpty()) {
          places.add(items, shared, "is one more search of buyers in a row");
          places.count(items.size());
          most = Math.max(most, items.size());
        }
      }
    }
    return places.finding("%d searches of buyers for one thing stand in a row", most);
  }

  /** The longest row of short items. */
  private static List<WordSpan> items(PageText text, Line line) {
    List<WordSpan> parts = text.parts(line);
    if (parts.size() < FEWEST) {
      return List.of(); // as of most lines
    }
    List<WordSpan> longest = List.of();
    List<WordSpan> row = new ArrayList<>();
    for (WordSpan part : parts) {
      if (part.words() <= MOST_WORDS) {
        row.add(part);
        longest = row.size() > longest.size() ? row : longest;
      } else {
        row = new ArrayList<>();
      }
    }
    return longest;
  }

  /** The word that nearly all items share, if most are searches of buyers; else nothing. */
  private static String shared(PageText text, List<WordSpan> items) {
    int sold = 0;
    Map<String, Integer> counts = new HashMap<>();
    for (WordSpan item : items) {
      boolean shopping = false;
      Set<String> words = new HashSet<>();
      for (int i = item.from(); i < item.to(); i++) {
        shopping |= text.isShopping(i);
        if (!text.isShopping(i) && !text.isFunction(i)) {
          words.add(text.form(i));
        }
      }
      sold += shopping ? 1 : 0;
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    if (sold < SOLD * items.size()) {
      return "";
    }
    String shared = "";
    for (WordSpan item : items) { // in text order, so that ties do not depend on hashes
      for (int i = item.from(); i < item.to(); i++) {
        int count = counts.getOrDefault(text.form(i), 0);
        if (count >= SHARED * items.size() && count > counts.getOrDefault(shared, 0)) {
          shared = text.form(i);
        }
      }
    }
    return shared;
  }
}
