package dev.winnow.signals.stuffing.markup;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Items between commas that say a neighbour again in the other number, the other order or as one
 * word: {@code Sonnenbrille, Sonnenbrillen, Augentest, Augen Test, optical test, test optical}. In
 * a list for readers each item names something else. Needs no English.
 */
final class WordVariants implements StuffingKind {
  private static final int FEWEST_PARTS = 5; // of a line
  private static final int FEWEST_ITEMS = 4; // of a row
  private static final int MOST_WORDS = 4; // of an item
  private static final int FEWEST_LETTERS = 4; // of an item's content; shorter ones are symbols

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.WORD_VARIANTS);
    PageText text = page.text();
    String top = "";
    int most = 0;
    for (Line line : text.listed()) {
      if (text.partCount(line) >= FEWEST_PARTS && !PageText.isVerbatim(line)) {
        for (List<WordSpan> row : rows(text, text.parts(line))) {
          List<WordSpan> again = again(text, row);
          if (again.isEmpty()) {
            continue; // as nearly all
          }
          places.add(
              again, quote(text, row), "says an item of the same list again, in another form");
          if (again.size() > most) {
            most = again.size();
            top = quote(text, row);
          }
        }
      }
    }
    places.count(places.size());
    return places.finding(
        "%d items of lists are other forms of the same words: “%s”", places.size(), top);
  }

  private static String quote(PageText text, List<WordSpan> row) {
    return text.quote(row.get(0).from(), row.get(Math.min(row.size(), FEWEST_ITEMS + 2) - 1).to());
  }

  /** Runs of short items with a comma and nothing else between. */
  private static List<List<WordSpan>> rows(PageText text, List<WordSpan> parts) {
    List<List<WordSpan>> rows = new ArrayList<>();
    List<WordSpan> row = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      WordSpan part = parts.get(i);
      boolean joined = i > 0 && isComma(text, parts.get(i - 1).to() - 1, part.from());
      if (!joined) {
        row = closed(row, rows);
      }
      boolean item = part.words() <= MOST_WORDS;
      if (item) {
        row.add(part);
      } else if (row.isEmpty()) {
        row.add(new WordSpan(part.to() - 1, part.to())); // a sentence leads to the list
      } else {
        row.add(new WordSpan(part.from(), part.from() + 2)); // and goes on behind it
        row = closed(row, rows);
        row.add(new WordSpan(part.to() - 1, part.to()));
      }
    }
    closed(row, rows);
    return rows;
  }

  /** Keeps a row that is long enough; the row to go on with. */
  private static List<WordSpan> closed(List<WordSpan> row, List<List<WordSpan>> rows) {
    if (row.size() < FEWEST_ITEMS) {
      row.clear();
      return row;
    }
    rows.add(row);
    return new ArrayList<>();
  }

  private static boolean isComma(PageText text, int before, int word) {
    int end = text.end(before);
    return text.start(word) == end + 2 && text.document().text().startsWith(", ", end);
  }

  /** The items that say an earlier one again. */
  private static List<WordSpan> again(PageText text, List<WordSpan> row) {
    List<WordSpan> again = new ArrayList<>();
    Set<Set<String>> stems = new HashSet<>();
    Set<String> joined = new HashSet<>();
    Set<List<String>> seen = new HashSet<>();
    for (WordSpan item : row) {
      List<String> forms = content(text, item);
      String letters = String.join("", forms);
      if (letters.length() >= FEWEST_LETTERS && seen.add(forms)) {
        Set<String> set = new TreeSet<>();
        forms.forEach(form -> set.add(SearchString.stem(form)));
        boolean known = !stems.add(set);
        if (!joined.add(letters) || known) {
          again.add(item);
        }
      }
    }
    return again;
  }

  private static List<String> content(PageText text, WordSpan item) {
    List<String> forms = new ArrayList<>();
    for (int i = item.from(); i < item.to(); i++) {
      if (isSymbol(text, i)) {
        return List.of(); // a size, a version, a gene
      }
      if (SearchString.isContent(text.form(i))) {
        forms.add(text.form(i));
      }
    }
    return forms;
  }

  /** Whether a word has a digit, or a capital that is not its first letter. */
  private static boolean isSymbol(PageText text, int word) {
    String all = text.document().text();
    for (int i = text.start(word); i < text.end(word); i++) {
      char c = all.charAt(i);
      if (Character.isDigit(c) || (i > text.start(word) && Character.isUpperCase(c))) {
        return true;
      }
    }
    return false;
  }
}
