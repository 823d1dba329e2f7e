package dev.winnow.signals.stuffing.kinds;

import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items of a list, or short lines, that are the same three words and more in another order, as in
 * {@code knee pain relief, relief knee pain, pain relief knee}. Needs no English.
 */
final class WordOrders implements StuffingKind {
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 7;
  private static final int FEWEST_ORDERS = 3; // two are a turn of phrase
  private static final int BUCKETS = 1 << 12; // bytes

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    List<WordSpan> all = text.parts();
    int[] hashes = new int[all.size()];
    byte[] counts = new byte[BUCKETS];
    boolean any = false; // whether any words may stand in so many orders
    for (int i = 0; i < hashes.length; i++) {
      WordSpan item = all.get(i);
      if (item.words() >= FEWEST_WORDS && item.words() <= MOST_WORDS) {
        hashes[i] = bag(text, item);
        int bucket = hashes[i] & (BUCKETS - 1);
        counts[bucket] += (byte) (counts[bucket] < FEWEST_ORDERS ? 1 : 0);
        any |= counts[bucket] == FEWEST_ORDERS;
      }
    }
    Map<Integer, List<WordSpan>> bags = new LinkedHashMap<>();
    for (int i = 0; any && i < hashes.length; i++) {
      WordSpan item = all.get(i);
      if (counts[hashes[i] & (BUCKETS - 1)] >= FEWEST_ORDERS // as few
          && item.words() >= FEWEST_WORDS
          && item.words() <= MOST_WORDS) {
        bags.computeIfAbsent(hashes[i], key -> new ArrayList<>()).add(item);
      }
    }
    PlaceCollector places = new PlaceCollector(page, KindPoints.WORD_ORDERS);
    int most = 0;
    String top = "";
    for (List<WordSpan> bag : bags.values()) {
      if (bag.size() >= FEWEST_ORDERS) {
        List<WordSpan> orders = orders(text, bag);
        if (orders.size() >= FEWEST_ORDERS) {
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
    return places.finding("the words of “%s” are listed in %d orders", top, most);
  }

  /** A hash of words without their order. */
  private static int bag(PageText text, WordSpan item) {
    int bag = item.words();
    for (int i = item.from(); i < item.to(); i++) {
      int hash = text.number(i) * 0x9E3779B9;
      bag += hash ^ hash >>> 15;
    }
    return bag;
  }

  /** The first item of each order among those with the words of the first item. */
  private static List<WordSpan> orders(PageText text, List<WordSpan> bag) {
    int[] sorted = sorted(text, bag.get(0));
    Map<WordRun, WordSpan> orders = new HashMap<>();
    List<WordSpan> firsts = new ArrayList<>();
    for (WordSpan item : bag) {
      WordRun words = new WordRun(text.numbers(), item.from(), item.to());
      if (Arrays.equals(sorted, sorted(text, item)) && orders.putIfAbsent(words, item) == null) {
        firsts.add(item);
      }
    }
    return firsts;
  }

  private static int[] sorted(PageText text, WordSpan item) {
    int[] words = Arrays.copyOfRange(text.numbers(), item.from(), item.to());
    Arrays.sort(words);
    return words;
  }
}
