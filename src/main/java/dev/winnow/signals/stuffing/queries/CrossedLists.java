package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Block;
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
  private static final int MOST_WORDS = 7; // of an item

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.CROSSED_LISTS);
    PageText text = page.text();
    List<WordSpan> items = items(text);
    if (items.size() < FEWEST) {
      return places.finding(""); // as on most pages
    }
    Map<WordRun, Set<WordRun>> ends = new HashMap<>();
    Map<WordRun, Set<WordRun>> beginnings = new HashMap<>();
    for (WordSpan item : items) {
      for (int at = item.from() + 1; at < item.to(); at++) {
        WordRun beginning = new WordRun(text.numbers(), item.from(), at);
        WordRun end = new WordRun(text.numbers(), at, item.to());
        ends.computeIfAbsent(beginning, key -> new HashSet<>()).add(end);
        beginnings.computeIfAbsent(end, key -> new HashSet<>()).add(beginning);
      }
    }
    Map<WordRun, Set<WordRun>> crossed = new HashMap<>();
    Set<WordRun> crossing = new HashSet<>();
    List<WordSpan> found = new ArrayList<>();
    for (WordSpan item : items) {
      int at = split(text, item, ends, beginnings);
      if (at > 0) {
        WordRun end = new WordRun(text.numbers(), at, item.to());
        crossing.add(end);
        boolean added =
            crossed
                .computeIfAbsent(
                    new WordRun(text.numbers(), item.from(), at), key -> new HashSet<>())
                .add(end);
        if (added) {
          found.add(item);
        }
      }
    }
    if (found.size() >= FEWEST && found.size() >= FULL * crossed.size() * crossing.size()) {
      String first = text.quote(found.get(0).from(), found.get(0).to());
      places.add(found, first, "crosses one of a few beginnings with one of a few ends");
      places.count(found.size());
    }
    return places.finding(
        "%d items cross %d beginnings with %d ends", found.size(), crossed.size(), crossing.size());
  }

  /** Where an item parts into a beginning and an end that both are used best; 0 if nowhere. */
  private static int split(
      PageText text,
      WordSpan item,
      Map<WordRun, Set<WordRun>> ends,
      Map<WordRun, Set<WordRun>> beginnings) {
    int best = 0;
    int most = 0;
    for (int at = item.from() + 1; at < item.to(); at++) {
      int its = ends.getOrDefault(new WordRun(text.numbers(), item.from(), at), Set.of()).size();
      int others =
          beginnings.getOrDefault(new WordRun(text.numbers(), at, item.to()), Set.of()).size();
      int both = Math.min(its, others);
      if (its >= FEWEST_ENDS && others >= FEWEST_BEGINNINGS && both > most) {
        most = both;
        best = at;
      }
    }
    return best;
  }

  /** Items whose first word opens others and whose last word closes others. */
  private static List<WordSpan> items(PageText text) {
    List<WordSpan> items = new ArrayList<>();
    int[] opening = new int[text.vocabulary().length];
    int[] closing = new int[text.vocabulary().length];
    for (Line line : text.lines()) {
      if (!PageText.isMenu(line) && line.block().kind() != Block.Kind.PREFORMATTED) {
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
    for (int i = item.from(); i < item.to(); i++) {
      if (text.startsWithDigit(i)) {
        return false;
      }
    }
    return true;
  }
}
