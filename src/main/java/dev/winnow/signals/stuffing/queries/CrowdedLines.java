package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.MedicalNames;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
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
 * One line or paragraph, often the last of the page, that says the same two words again and again
 * with the words of searches between: {@code yoga classes Ludlow, cheap yoga classes Ludlow, best
 * yoga classes Ludlow}, in a list or in sentences, under a page that is otherwise for readers.
 * Needs no English. Paragraphs count too that each say the same two words three times and more: who
 * writes for readers says "they" from the second sentence on.
 */
final class CrowdedLines implements StuffingKind {
  private static final int FEWEST = 6; // places of the two words in the line
  private static final int FEWEST_BESIDE = 5; // of those, side by side in one order
  private static final double SHARE = 0.2; // of the line's words
  private static final int FEWEST_PARAGRAPHS = 3; // that say a pair so, whatever is between
  private static final int FEWEST_EACH = 3; // places in each of them
  private static final int FEWEST_AGAIN = 10; // in all of them
  private static final double AGAIN_EACH = 0.02; // places to a word of the page
  private static final int FEWEST_SOUGHT = 2; // different words of searches
  private static final int SHORTEST = 3; // letters of a content word

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.CROWDED_LINES);
    PageText text = page.text();
    String top = "";
    int most = 0;
    Map<WordRun, List<WordSpan>> again = new LinkedHashMap<>();
    Map<WordRun, Integer> paragraphs = new HashMap<>();
    int next = text.nextRepeatedContent(0);
    while (next >= 0) {
      Line line = text.lineOf(next);
      Map<WordRun, List<WordSpan>> pairs =
          mayCrowd(line) && mayCrowd(text, line, next)
              ? pairs(text, line, next)
              : Map.<WordRun, List<WordSpan>>of();
      List<WordSpan> crowd = crowd(text, line, pairs);
      if (!crowd.isEmpty()) {
        String pair = text.quote(crowd.get(0).from(), crowd.get(0).to());
        places.add(crowd, pair, "is there again in the same paragraph");
        places.count(crowd.size());
        top = crowd.size() > most ? pair : top;
        most = Math.max(most, crowd.size());
      }
      if (crowd.isEmpty()) {
        for (Map.Entry<WordRun, List<WordSpan>> pair : pairs.entrySet()) {
          pair.getValue().removeIf(span -> isListed(text, line, span));
          int times = pair.getValue().size();
          boolean many = times >= FEWEST_EACH && 2 * times >= SHARE * line.words();
          if (many && !isBanner(pair.getValue())) {
            again.computeIfAbsent(pair.getKey(), key -> new ArrayList<>()).addAll(pair.getValue());
            paragraphs.merge(pair.getKey(), 1, Integer::sum);
          }
        }
      }
      next = text.nextRepeatedContent(Math.max(next + 1, line.last()));
    }
    for (Map.Entry<WordRun, List<WordSpan>> pair : again.entrySet()) {
      List<WordSpan> spans = pair.getValue();
      if (most == 0
          && spans.size() >= Math.max(FEWEST_AGAIN, AGAIN_EACH * text.count())
          && paragraphs.getOrDefault(pair.getKey(), 0) >= FEWEST_PARAGRAPHS
          && isNoDisease(text, spans.get(0))) {
        top = text.quote(spans.get(0).from(), spans.get(0).to());
        most = spans.size();
        places.add(spans, top, "is there again in the same paragraph");
        places.count(most);
      }
    }
    return places.finding("“%s” stands again and again within a paragraph, %d times", top, most);
  }

  /** Whether a comma or its like stands behind some words, as in a list of ingredients. */
  private static boolean isListed(PageText text, Line line, WordSpan span) {
    return span.to() < line.last() && text.before(line, span.to()) == Edge.MARK;
  }

  private static boolean mayCrowd(Line line) {
    return line.words() > 2 * FEWEST && PageText.isProse(line) && !PageText.isVerbatim(line);
  }

  /** Whether a line has pairs enough from a word on, be they the same or not. */
  private static boolean mayCrowd(PageText text, Line line, int from) {
    int pairs = 0;
    for (int i = from; i >= 0 && i + 1 < line.last(); i = text.nextRepeatedContent(i + 1)) {
      pairs += isLong(text, i) && isLong(text, i + 1) ? 1 : 0;
    }
    return pairs >= FEWEST_BESIDE || (pairs >= FEWEST_EACH && 2 * pairs >= SHARE * line.words());
  }

  /** The pairs of content words of a line from a word on, with their places. */
  private static Map<WordRun, List<WordSpan>> pairs(PageText text, Line line, int from) {
    Map<WordRun, List<WordSpan>> pairs = new LinkedHashMap<>();
    for (int i = from; i >= 0 && i + 1 < line.last(); i = text.nextRepeatedContent(i + 1)) {
      if (isLong(text, i) && isLong(text, i + 1) && text.number(i) != text.number(i + 1)) {
        pairs
            .computeIfAbsent(new WordRun(text.numbers(), i, i + 2), pair -> new ArrayList<>())
            .add(new WordSpan(i, i + 2));
      }
    }
    return pairs;
  }

  /** Where the pair stands that crowds a line; empty without such. */
  private static List<WordSpan> crowd(
      PageText text, Line line, Map<WordRun, List<WordSpan>> pairs) {
    List<List<WordSpan>> often = new ArrayList<>(pairs.values());
    often.removeIf(spans -> spans.size() < FEWEST_BESIDE);
    Map<Integer, Integer> counts = often.isEmpty() ? Map.of() : counts(text, line);
    List<WordSpan> most = List.of();
    for (List<WordSpan> spans : often) {
      if (spans.size() > most.size() && crowds(text, line, spans.get(0), counts)) {
        most = spans;
      }
    }
    boolean searched =
        !most.isEmpty()
            && !isBanner(most)
            && sought(text, line, most.get(0)) >= FEWEST_SOUGHT
            && 2 * text.linked(line) <= line.words(); // nearly all words of a cloud of tags are
    return searched ? most : List.of();
  }

  /** Whether a pair mostly follows itself, as in a banner that runs along a page. */
  private static boolean isBanner(List<WordSpan> spans) {
    int again = 0;
    for (int i = 1; i < spans.size(); i++) {
      again += spans.get(i).from() == spans.get(i - 1).to() ? 1 : 0;
    }
    return 2 * again > spans.size();
  }

  private static boolean isLong(PageText text, int word) {
    return text.form(word).length() >= SHORTEST;
  }

  /** How often a line has each form, by its number. */
  private static Map<Integer, Integer> counts(PageText text, Line line) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = line.first(); i < line.last(); i++) {
      counts.merge(text.number(i), 1, Integer::sum);
    }
    return counts;
  }

  private static boolean crowds(
      PageText text, Line line, WordSpan pair, Map<Integer, Integer> counts) {
    int first = counts.getOrDefault(text.number(pair.from()), 0);
    int second = counts.getOrDefault(text.number(pair.from() + 1), 0);
    return Math.min(first, second) >= FEWEST
        && first + second >= SHARE * line.words()
        && isNoDisease(text, pair);
  }

  private static boolean isNoDisease(PageText text, WordSpan pair) {
    return !MedicalNames.has(text.form(pair.from()))
        && !MedicalNames.has(text.form(pair.from() + 1));
  }

  /** How many different words of searches a line has beside a pair. */
  private static int sought(PageText text, Line line, WordSpan pair) {
    Set<Integer> sought = new HashSet<>();
    for (int i = line.first(); i < line.last(); i++) {
      boolean other =
          text.number(i) != text.number(pair.from())
              && text.number(i) != text.number(pair.to() - 1);
      if (other && text.isSought(i)) {
        sought.add(text.number(i));
      }
    }
    return sought.size();
  }
}
