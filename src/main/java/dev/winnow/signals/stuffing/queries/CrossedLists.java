package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Items that cross a few beginnings with a few ends, each with each: every service with every town,
 * every brand with every word that buyers add. A table for readers says them once, at its head. The
 * items may stand in cells, lines or between marks. Needs no English.
 */
final class CrossedLists implements StuffingKind {
  private static final int FEWEST = 15; // items; honest lists of each with each reach 12
  private static final int FEWEST_ENDS = 3; // of each beginning
  private static final int FEWEST_BEGINNINGS = 2; // of each end
  private static final double FULL = 0.85; // share of the crossings that there are
  private static final double FULL_AMONG_OTHERS = 0.95; // of few beginnings; timetables have 0.88
  private static final int MOST_WORDS = 7; // of an item
  private static final int BUCKETS = 1 << 12; // bytes

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.CROSSED_LISTS);
    PageText text = page.text();
    List<WordSpan> items = items(text);
    if (items.size() < FEWEST || crossing(text, items) < FEWEST) {
      return places.finding(""); // as on most pages
    }
    Map<WordRun, Integer> ends = new HashMap<>(); // of each beginning; all differ, as the items do
    Map<WordRun, Integer> beginnings = new HashMap<>();
    for (WordSpan item : items) {
      for (int at = item.from() + 1; at < item.to(); at++) {
        ends.merge(new WordRun(text.numbers(), item.from(), at), 1, Integer::sum);
        beginnings.merge(new WordRun(text.numbers(), at, item.to()), 1, Integer::sum);
      }
    }
    Map<WordRun, Map<WordRun, WordSpan>> crossed = new LinkedHashMap<>(); // by beginning and end
    for (WordSpan item : items) {
      int at = split(text, item, ends, beginnings);
      if (at > 0) {
        crossed
            .computeIfAbsent(
                new WordRun(text.numbers(), item.from(), at), key -> new LinkedHashMap<>())
            .put(new WordRun(text.numbers(), at, item.to()), item);
      }
    }
    boolean others = crossed.values().removeIf(its -> its.size() < FEWEST_ENDS);
    Set<WordRun> crossing = new HashSet<>();
    List<WordSpan> found = new ArrayList<>();
    for (Map<WordRun, WordSpan> its : crossed.values()) {
      crossing.addAll(its.keySet());
      found.addAll(its.values());
    }
    if (found.size() >= FEWEST
        && found.size() >= (others ? FULL_AMONG_OTHERS : FULL) * crossed.size() * crossing.size()) {
      String first = text.quote(found.get(0).from(), found.get(0).to());
      places.add(found, first, "crosses one of a few beginnings with one of a few ends");
      places.count(found.size());
    }
    return places.finding(
        "%d items cross %d beginnings with %d ends", found.size(), crossed.size(), crossing.size());
  }

  /** How many items may cross others, by counts that may be too high and are never too low. */
  private static int crossing(PageText text, List<WordSpan> items) {
    byte[] beginnings = new byte[BUCKETS];
    byte[] ends = new byte[BUCKETS];
    for (WordSpan item : items) {
      for (int at = item.from() + 1; at < item.to(); at++) {
        count(beginnings, bucket(text, item.from(), at));
        count(ends, bucket(text, at, item.to()));
      }
    }
    int crossing = 0;
    for (WordSpan item : items) {
      boolean crosses = false;
      for (int at = item.from() + 1; !crosses && at < item.to(); at++) {
        crosses =
            beginnings[bucket(text, item.from(), at)] >= FEWEST_ENDS
                && ends[bucket(text, at, item.to())] >= FEWEST_BEGINNINGS;
      }
      crossing += crosses ? 1 : 0;
    }
    return crossing;
  }

  private static void count(byte[] counts, int bucket) {
    counts[bucket] += (byte) (counts[bucket] < FEWEST_ENDS ? 1 : 0);
  }

  private static int bucket(PageText text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 0x9E3779B9 + text.number(i); // near numbers lie apart
    }
    return (hash ^ hash >>> 15) & (BUCKETS - 1);
  }

  /** Where an item parts into a beginning and an end that both are used best; 0 if nowhere. */
  private static int split(
      PageText text, WordSpan item, Map<WordRun, Integer> ends, Map<WordRun, Integer> beginnings) {
    int best = 0;
    int most = 0;
    for (int at = item.from() + 1; at < item.to(); at++) {
      int its = ends.getOrDefault(new WordRun(text.numbers(), item.from(), at), 0);
      int others = beginnings.getOrDefault(new WordRun(text.numbers(), at, item.to()), 0);
      int both = Math.min(its, others);
      if (its >= FEWEST_ENDS && others >= FEWEST_BEGINNINGS && both > most) {
        most = both;
        best = at;
      }
    }
    return best;
  }

  /** Different items whose first word opens others and whose last word closes others. */
  private static List<WordSpan> items(PageText text) {
    List<WordSpan> items = new ArrayList<>();
    int[] opening = new int[text.vocabulary().length];
    int[] closing = new int[text.vocabulary().length];
    for (Line line : text.lines()) {
      if (!PageText.isMenu(line) && !PageText.isVerbatim(line)) {
        for (WordSpan part : text.parts(line)) {
          if (isItem(text, part)) {
            items.add(part);
          }
        }
      }
    }
    items.addAll(links(text));
    if (items.size() < FEWEST) {
      return items;
    }
    for (WordSpan item : items) {
      opening[text.number(item.from())]++;
      closing[text.number(item.to() - 1)]++;
    }
    items.removeIf(
        item ->
            opening[text.number(item.from())] < FEWEST_ENDS
                || closing[text.number(item.to() - 1)] < FEWEST_BEGINNINGS);
    Set<WordRun> different = new HashSet<>();
    items.removeIf(item -> !different.add(new WordRun(text.numbers(), item.from(), item.to())));
    return items;
  }

  /** Links that share their lines with others; one that is a line of its own is an item already. */
  private static List<WordSpan> links(PageText text) {
    List<WordSpan> items = new ArrayList<>();
    for (WordSpan words : text.linkWords()) {
      if (isItem(text, words)) {
        Line line = text.lineOf(words.from());
        boolean shared = line.first() < words.from() || line.last() > words.to();
        if (shared && !PageText.isMenu(line)) {
          items.add(words);
        }
      }
    }
    return items;
  }

  /** Dates, doses and sizes are crossed for readers. */
  private static boolean isItem(PageText text, WordSpan item) {
    if (item.words() < 2 || item.words() > MOST_WORDS || text.isFunction(item.from())) {
      return false;
    }
    int digit = text.nextDigit(item.from());
    return digit < 0 || digit >= item.to();
  }
}
