package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Items of a list, or short lines, that are the same three words and more in another order, as in
 * {@code knee pain relief, relief knee pain, pain relief knee}. Needs no English.
 */
final class WordOrders implements StuffingKind {
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 7;

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    Map<Integer, List<WordSpan>> bags = new LinkedHashMap<>(); // by a hash without order
    for (Line line : text.lines()) {
      int from = line.first();
      for (int i = line.first() + 1; i <= line.last(); i++) {
        if (i == line.last() || text.before(line, i) != Edge.WORD) {
          int words = i - from;
          if (words >= FEWEST_WORDS && words <= MOST_WORDS) {
            int bag = words;
            for (int k = from; k < i; k++) {
              int hash = text.hash(k) * 0x9E3779B9;
              bag += hash ^ hash >>> 15;
            }
            bags.computeIfAbsent(bag, key -> new ArrayList<>(2)).add(new WordSpan(from, i));
          }
          from = i;
        }
      }
    }
    PlaceCollector places = new PlaceCollector(page, KindPoints.WORD_ORDERS);
    int most = 0;
    String top = "";
    for (List<WordSpan> bag : bags.values()) {
      if (bag.size() >= FEWEST_WORDS) {
        List<WordSpan> orders = orders(text, bag);
        if (orders.size() > 2) { // two is a turn of phrase
          String phrase = text.quote(orders.get(0).from(), orders.get(0).to());
          places.add(orders, phrase, "is the same words in another order");
          places.count(orders.size());
          if (orders.size() > most) {
            most = orders.size();
            top = phrase;
          }
        }
      }
    }
    return places.finding(
        String.format(Locale.ROOT, "the words of “%s” are listed in %d orders", top, most));
  }

  /** The first item of each order among those with the words of the first item. */
  private static List<WordSpan> orders(PageText text, List<WordSpan> bag) {
    String[] sorted = sorted(text, bag.get(0));
    Map<List<String>, WordSpan> orders = new HashMap<>();
    List<WordSpan> firsts = new ArrayList<>();
    for (WordSpan item : bag) {
      List<String> words = Arrays.asList(text.forms()).subList(item.from(), item.to());
      if (Arrays.equals(sorted, sorted(text, item)) && orders.putIfAbsent(words, item) == null) {
        firsts.add(item);
      }
    }
    return firsts;
  }

  private static String[] sorted(PageText text, WordSpan item) {
    String[] words = Arrays.copyOfRange(text.forms(), item.from(), item.to());
    Arrays.sort(words);
    return words;
  }
}
