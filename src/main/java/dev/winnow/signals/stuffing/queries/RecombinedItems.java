package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
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

/**
 * Items of one line that all hold the same word and recombine a few others: {@code hearing aids
 * cheap, hearing aids price, cheap invisible hearing aids, invisible hearing aids price}. In a list
 * for readers each item names something else. Needs no English.
 */
final class RecombinedItems implements StuffingKind {
  private static final int FEWEST = 16; // different items with the word
  private static final int FEWEST_TITLED = 30; // in capitals, as shops list their sorts
  private static final int MOST_WORDS = 8; // of an item
  private static final double SHARED = 0.75; // share of the items of the line with the word
  private static final double DIFFERENT = 0.65; // of the other words; honest lists have more
  private static final double NEARLY_ALL = 0.85; // of the parts, if no word is in most of them
  private static final double CROSSED = 0.4; // different ones among all words of such a line

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.RECOMBINED_ITEMS);
    PageText text = page.text();
    String top = "";
    int longest = 0;
    for (Line line : text.listed()) {
      List<WordSpan> parts = text.partCount(line) < FEWEST ? List.of() : text.parts(line);
      boolean listed = parts.size() >= FEWEST && count(parts, 1) >= SHARED * parts.size();
      if (listed && !PageText.isMenu(line) && !PageText.isVerbatim(line)) {
        boolean mayShare = mostSharing(text, parts) >= SHARED * parts.size();
        if (!mayShare && !mayCross(parts)) {
          continue; // as nearly all
        }
        List<WordSpan> items = mayShare ? sharing(text, parts) : List.of();
        int fewest = isTitled(text, items) ? FEWEST_TITLED : FEWEST;
        boolean shared = items.size() >= SHARED * parts.size();
        if (!shared) {
          items = compound(text, parts);
        }
        boolean many =
            items.size() >= (shared ? fewest : Math.max(FEWEST, NEARLY_ALL * parts.size()));
        if (many && (shared ? recombine(text, items) : areCrossed(text, items))) {
          String first = text.quote(items.get(0).from(), items.get(0).to());
          places.add(items, first, "recombines the words of its neighbours");
          places.count(items.size());
          top = items.size() > longest ? first : top;
          longest = Math.max(longest, items.size());
        }
      }
    }
    return places.finding("%d items of one list recombine the words of “%s”", longest, top);
  }

  /** How many items, the same or not, hold the word which most of them hold. */
  private static int mostSharing(PageText text, List<WordSpan> parts) {
    Map<Integer, Integer> counts = new HashMap<>(); // by stem
    int most = 0;
    for (WordSpan part : parts) {
      for (int i = part.from(); part.words() <= MOST_WORDS && i < part.to(); i++) {
        if (isContent(text, i) && !isBefore(text, part.from(), i)) {
          most = Math.max(most, counts.merge(text.stem(i), 1, Integer::sum));
        }
      }
    }
    return most;
  }

  /** Whether an item has a word before one of its words. */
  private static boolean isBefore(PageText text, int from, int word) {
    for (int i = from; i < word; i++) {
      if (text.stem(i) == text.stem(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether items enough have several words. */
  private static boolean mayCross(List<WordSpan> parts) {
    return count(parts, 2) >= Math.max(FEWEST, NEARLY_ALL * parts.size());
  }

  /** How many parts are as short as items and have so many words at least. */
  private static int count(List<WordSpan> parts, int fewest) {
    int count = 0;
    for (WordSpan part : parts) {
      count += part.words() >= fewest && part.words() <= MOST_WORDS ? 1 : 0;
    }
    return count;
  }

  private static boolean isContent(PageText text, int word) {
    boolean number = text.startsWithDigit(word) && WordForms.isNumber(text.form(word));
    return !number && !text.isFunction(word);
  }

  /** Whether most items have a capital at every word. */
  private static boolean isTitled(PageText text, List<WordSpan> items) {
    int titled = 0;
    for (WordSpan item : items) {
      titled += text.titleCase(item.from(), item.to()) ? 1 : 0;
    }
    return 2 * titled > items.size();
  }

  /** The different items that hold the word which most of them hold. */
  private static List<WordSpan> sharing(PageText text, List<WordSpan> parts) {
    Map<String, List<WordSpan>> holding = new HashMap<>();
    List<WordSpan> most = List.of();
    Set<List<String>> seen = new HashSet<>();
    for (WordSpan part : parts) {
      if (part.words() <= MOST_WORDS && seen.add(text.forms(part.from(), part.to()))) {
        for (String stem : stems(text, part)) {
          List<WordSpan> its = holding.computeIfAbsent(stem, word -> new ArrayList<>());
          its.add(part);
          most = its.size() > most.size() ? its : most;
        }
      }
    }
    return most;
  }

  /** Whether the other words of the items are few. */
  private static boolean recombine(PageText text, List<WordSpan> items) {
    Map<String, Integer> counts = new HashMap<>();
    for (WordSpan item : items) {
      stems(text, item).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count == items.size()); // what all share
    int count = counts.values().stream().mapToInt(Integer::intValue).sum();
    return count >= items.size() && counts.size() <= DIFFERENT * count;
  }

  /** The different items of two content words and more. */
  private static List<WordSpan> compound(PageText text, List<WordSpan> parts) {
    Set<List<String>> seen = new HashSet<>();
    List<WordSpan> items = new ArrayList<>(parts);
    items.removeIf(
        part ->
            part.words() < 2
                || part.words() > MOST_WORDS
                || !seen.add(text.forms(part.from(), part.to()))
                || stems(text, part).size() < 2);
    return items;
  }

  /** Whether the words of the items are so few that each stands in several. */
  private static boolean areCrossed(PageText text, List<WordSpan> items) {
    Set<String> different = new HashSet<>();
    int count = 0;
    for (WordSpan item : items) {
      Set<String> stems = stems(text, item);
      different.addAll(stems);
      count += stems.size();
    }
    return different.size() <= CROSSED * count;
  }

  /** The different content words of an item; numbers count things. */
  private static Set<String> stems(PageText text, WordSpan item) {
    Set<String> stems = new HashSet<>();
    for (int i = item.from(); i < item.to(); i++) {
      if (isContent(text, i)) {
        stems.add(WordForms.stem(text.form(i)));
      }
    }
    return stems;
  }
}
