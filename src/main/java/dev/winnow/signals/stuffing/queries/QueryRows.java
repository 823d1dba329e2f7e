package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.model.Link;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
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
import org.jspecify.annotations.Nullable;

/**
 * Searches one below the other, between commas or as links of a cloud: short items in lower case
 * without an article, of which a good share hold the same word and some have a word that buyers
 * add. Lists of tumours name something else in each item, lists of symptoms have articles, tags of
 * a blog have one word each, menus have capitals. A row of searches for other things, which has
 * nothing to do with its page, shares no word. English only.
 */
final class QueryRows implements StuffingKind {
  private static final int FEWEST = 10; // different items
  private static final int FEWEST_IN_LINE = 20; // for some questions to stand among them
  private static final double ITEMS = 0.75; // share of the parts of such a line
  private static final int FEWEST_SHARED = 8; // items with the same word
  private static final int MOST_WORDS = 6; // of an item
  private static final double SHARED = 0.4;
  private static final double SOLD = 0.15; // share of items with a word that buyers add
  private static final double KNOWN = 0.5; // share of words that English knows
  private static final double NEARLY_ALL = 0.9; // of the items of a foreign row: two words and more
  private static final double FOREIGN_SOLD = 0.25; // of them with a word that buyers add
  private static final double FOREIGN = 0.15; // of their words that the page has elsewhere
  private static final int LINK_GAP = 4; // characters between two links of a cloud

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.QUERY_ROWS);
    int most = 0;
    if (page.english()) {
      for (List<WordSpan> row : rows(page.text())) {
        String shared = shared(page.text(), row);
        if (shared == null && isForeign(page.text(), row)) {
          shared = page.text().quote(row.get(0).from(), row.get(0).to());
        }
        if (shared != null) {
          places.add(row, shared, PlaceCollector.ONE_MORE_SEARCH);
          places.count(row.size());
          most = Math.max(most, row.size());
        }
      }
    }
    return places.finding("%d searches stand in a row", most);
  }

  private static List<List<WordSpan>> rows(PageText text) {
    List<List<WordSpan>> rows = new ArrayList<>();
    List<WordSpan> row = new ArrayList<>();
    for (Line line : text.lines()) {
      if (!PageText.isProse(line) || PageText.isVerbatim(line)) {
        row = closed(row, rows);
        continue;
      }
      List<WordSpan> parts = text.parts(line);
      List<WordSpan> items = parts.size() < FEWEST_IN_LINE ? List.of() : items(text, parts);
      if (items.size() >= Math.max(FEWEST_IN_LINE, ITEMS * parts.size())) {
        row = closed(row, rows);
        rows.add(items); // a few questions stand among the searches
        continue;
      }
      for (WordSpan part : parts) {
        if (isItem(text, part)) {
          row.add(part);
        } else {
          row = closed(row, rows);
        }
      }
    }
    closed(row, rows);
    addLinks(text, rows);
    return rows;
  }

  private static List<WordSpan> items(PageText text, List<WordSpan> parts) {
    List<WordSpan> items = new ArrayList<>(parts);
    items.removeIf(part -> !isItem(text, part));
    return items;
  }

  /** Links of which each begins right behind the one before. */
  private static void addLinks(PageText text, List<List<WordSpan>> rows) {
    List<WordSpan> row = new ArrayList<>();
    int end = -LINK_GAP - 1;
    List<Link> links = text.document().links();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (link.start() - end > LINK_GAP || link.start() < end) {
        row = closed(row, rows);
      }
      WordSpan item = text.linkWords().get(i);
      if (item.words() > 0 && isItem(text, item)) {
        row.add(item);
      } else {
        row = closed(row, rows);
      }
      end = link.end();
    }
    closed(row, rows);
  }

  /** Keeps a row that is long enough; the row to go on with. */
  private static List<WordSpan> closed(List<WordSpan> row, List<List<WordSpan>> rows) {
    if (row.size() < FEWEST) {
      row.clear();
      return row;
    }
    rows.add(row);
    return new ArrayList<>();
  }

  private static boolean isItem(PageText text, WordSpan item) {
    int from = item.from();
    if (item.words() > MOST_WORDS || text.capital(from) || text.startsWithDigit(from)) {
      return false;
    }
    for (int i = from; i < item.to(); i++) {
      if (text.makesSentence(i)) {
        boolean nearMe = i > from && text.form(i).equals("me") && text.form(i - 1).equals("near");
        if (!nearMe) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a row is of searches that have nothing to do with the page, many of them of buyers. */
  private static boolean isForeign(PageText text, List<WordSpan> row) {
    if (compound(row) < NEARLY_ALL * row.size() || sold(text, row) < FOREIGN_SOLD * row.size()) {
      return false;
    }
    Set<Integer> elsewhere = new HashSet<>();
    int first = row.get(0).from();
    int last = row.get(row.size() - 1).to();
    for (int i = 0; i < text.count(); i++) {
      if (i < first || i >= last) {
        elsewhere.add(text.number(i));
      }
    }
    int content = 0;
    int known = 0;
    for (WordSpan item : row) {
      for (int i = item.from(); i < item.to(); i++) {
        content += text.isFunction(i) ? 0 : 1;
        known += !text.isFunction(i) && elsewhere.contains(text.number(i)) ? 1 : 0;
      }
    }
    return known <= FOREIGN * content;
  }

  /** How many items have two words and more. */
  private static long compound(List<WordSpan> row) {
    return row.stream().filter(item -> item.words() > 1).count();
  }

  /** How many items have a word that buyers add. */
  private static int sold(PageText text, List<WordSpan> row) {
    int sold = 0;
    for (WordSpan item : row) {
      boolean shopping = false;
      for (int i = item.from(); i < item.to(); i++) {
        shopping |= text.isShopping(i);
      }
      sold += shopping ? 1 : 0;
    }
    return sold;
  }

  /** The word that a row of searches shares; null if it is another list. */
  private static @Nullable String shared(PageText text, List<WordSpan> row) {
    Set<String> items = new HashSet<>();
    row.forEach(item -> items.add(text.quote(item.from(), item.to())));
    if (items.size() < FEWEST) {
      return null; // the same few links again
    }
    Map<String, Integer> counts = new HashMap<>();
    int known = 0;
    int words = 0;
    for (WordSpan item : row) {
      Set<String> stems = new HashSet<>();
      for (int i = item.from(); i < item.to(); i++) {
        known += text.isKnown(i) ? 1 : 0;
        if (!text.isFunction(i)) {
          stems.add(WordForms.stem(text.form(i)));
        }
      }
      stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
      words += item.words();
    }
    boolean searched = sold(text, row) >= SOLD * row.size();
    if (!searched || 2 * compound(row) < row.size() || known < KNOWN * words) {
      return null;
    }
    String shared = null;
    int most = 0;
    for (WordSpan item : row) { // in text order, so that ties do not depend on hashes
      for (int i = item.from(); i < item.to(); i++) {
        int count = counts.getOrDefault(WordForms.stem(text.form(i)), 0);
        if (count > most) {
          most = count;
          shared = text.form(i);
        }
      }
    }
    return most >= Math.max(FEWEST_SHARED, SHARED * row.size()) ? shared : null;
  }
}
