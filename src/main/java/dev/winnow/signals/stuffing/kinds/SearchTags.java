package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of items, between marks or as links, that are searches of buyers for one thing: {@code buy
 * collagen, collagen cheap, collagen online …}, {@code Magnesium kaufen | Magnesium günstig
 * kaufen}. Several rows of a page count together. In lists of goods or tags few items have a word
 * that buyers add, or each names another thing. In the languages whose words of buyers are known.
 */
final class SearchTags implements StuffingKind {
  private static final int FEWEST = 6; // different items with the same word; honest pages have 4
  private static final int FEWEST_IN_ROW = 4; // items
  private static final int MOST_WORDS = 5; // of an item
  private static final int FEWEST_BELOW = 10; // lines one below the other, as goods are listed too
  private static final int MOST_WORDS_BELOW = 7; // of such a line
  private static final int FEWEST_SOUGHT = 3; // different words of buyers; prices are listed too
  private static final double ITEMS = 0.7; // share of a line's parts
  private static final double SHARED = 0.75; // of all parts of the rows have the same word
  private static final double SOLD = 0.5; // share of the items with a word of buyers
  private static final int SHORTEST = 4; // letters of what the items share

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.SEARCH_TAGS);
    PageText text = page.text();
    List<WordSpan> items = new ArrayList<>();
    int all = 0; // parts of the rows
    int end = 0; // of the line before
    for (Line line : text.running()) {
      if (line.words() >= 2 * FEWEST_IN_ROW) {
        if (SearchWords.anySought(text, new WordSpan(end, line.last()))) { // few do
          List<WordSpan> parts = parts(text, line, end);
          all += addRow(text, parts, items) ? parts.size() : 0;
        }
        end = line.last();
      }
    }
    List<WordSpan> sharing = items.size() < FEWEST ? List.of() : sharing(text, items);
    if (sharing.size() < Math.max(FEWEST, SHARED * all)) {
      sharing = below(text);
    }
    if (!sharing.isEmpty()) {
      String first = text.quote(sharing.get(0).from(), sharing.get(0).to());
      places.add(sharing, first, "is one more search of buyers in a row");
      places.count(sharing.size());
    }
    return places.finding("%d searches of buyers for one thing stand in rows", places.size());
  }

  /** Searches in short lines one below the other, with several words of buyers. */
  private static List<WordSpan> below(PageText text) {
    List<Line> lines = text.lines();
    int from = 0;
    for (int to = 0; to <= lines.size(); to++) {
      if (to == lines.size() || !isItem(lines.get(to))) {
        List<WordSpan> sharing =
            to - from < FEWEST_BELOW ? List.of() : sold(text, lines.subList(from, to));
        if (!sharing.isEmpty()) {
          return sharing;
        }
        from = to + 1;
      }
    }
    return List.of();
  }

  private static boolean isItem(Line line) {
    return line.words() > 1 && line.words() <= MOST_WORDS_BELOW && PageText.isProse(line);
  }

  /** What nearly all of some lines share, if buyers search for it by several words; else none. */
  private static List<WordSpan> sold(PageText text, List<Line> lines) {
    WordSpan all = new WordSpan(lines.get(0).first(), lines.get(lines.size() - 1).last());
    if (soughtWords(text, List.of(all)) < FEWEST_SOUGHT) {
      return List.of(); // as nearly all
    }
    List<WordSpan> row = new ArrayList<>();
    lines.forEach(line -> row.add(new WordSpan(line.first(), line.last())));
    List<WordSpan> sharing = sharing(text, row);
    boolean many = sharing.size() >= Math.max(FEWEST_BELOW, SHARED * row.size());
    return many && soughtWords(text, sharing) >= FEWEST_SOUGHT ? sharing : List.of();
  }

  /** How many different words of buyers some items hold. */
  private static int soughtWords(PageText text, List<WordSpan> items) {
    Set<Integer> sought = new HashSet<>();
    for (WordSpan item : items) {
      int first = text.nextSought(item.from());
      for (int i = first; i >= 0 && i < item.to(); i = text.nextSought(i + 1)) {
        sought.add(text.number(i));
      }
    }
    return sought.size();
  }

  /** What stands between the marks of a line, or the links from a word to its end if they do. */
  private static List<WordSpan> parts(PageText text, Line line, int from) {
    if (text.partCount(line) >= FEWEST_IN_ROW) {
      return text.parts(line);
    }
    List<WordSpan> links = text.linkWords();
    return links.subList(linksBefore(links, from), linksBefore(links, line.last()));
  }

  /** How many links begin before a word. */
  private static int linksBefore(List<WordSpan> links, int word) {
    int at =
        Collections.binarySearch(
            links, new WordSpan(word, word), (one, other) -> one.from() < other.from() ? -1 : 1);
    return -at - 1; // no two compare as equal
  }

  /** Adds the items of a line if the line has little else and some are searches of buyers. */
  private static boolean addRow(PageText text, List<WordSpan> parts, List<WordSpan> items) {
    int listed = 0;
    boolean sought = false;
    for (WordSpan part : parts) {
      if (isItem(part)) {
        listed++;
        sought = sought || SearchWords.anySought(text, part);
      }
    }
    boolean row = sought && listed >= Math.max(FEWEST_IN_ROW, ITEMS * parts.size());
    for (WordSpan part : row ? parts : List.<WordSpan>of()) {
      if (isItem(part)) {
        items.add(part);
      }
    }
    return row;
  }

  private static boolean isItem(WordSpan part) {
    return part.words() > 1 && part.words() <= MOST_WORDS;
  }

  /** The different items that share the word which most of them share, if they are sold. */
  private static List<WordSpan> sharing(PageText text, List<WordSpan> items) {
    Map<Integer, List<WordSpan>> holding = new HashMap<>();
    Set<WordRun> seen = new HashSet<>();
    List<WordSpan> most = List.of();
    for (WordSpan item : items) {
      if (seen.add(new WordRun(text.numbers(), item.from(), item.to()))) {
        for (int i = item.from(); i < item.to(); i++) {
          if (text.form(i).length() >= SHORTEST && !text.isFunction(i) && !text.isSought(i)) {
            List<WordSpan> its = holding.computeIfAbsent(text.number(i), n -> new ArrayList<>());
            its.add(item);
            most = its.size() > most.size() ? its : most;
          }
        }
      }
    }
    long sold = most.stream().filter(item -> SearchWords.anySought(text, item)).count();
    return sold < SOLD * most.size() ? List.of() : most;
  }
}
