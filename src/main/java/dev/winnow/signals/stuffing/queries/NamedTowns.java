package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SaidLines;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Name after name behind a preposition in sentences that say nothing of any of them: {@code workers
 * in Kettering, families in Oakwood, athletes from Fairborn}. Texts about a journey or a life name
 * places too, and come back to them. English only.
 */
final class NamedTowns implements StuffingKind {
  private static final WordSet LEADING =
      new WordSet(Set.of("in", "from", "near", "around", "to", "for", "of", "at"));
  private static final int FEWEST = 9; // different names
  private static final int MOST_TIMES = 2; // that a name stands on the page
  private static final double SHARE = 0.055; // of the words said; honest pages reach 0.046

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.NAMED_TOWNS);
    if (!page.english()) {
      return places.finding("");
    }
    PageText text = page.text();
    SaidLines said = page.said();
    Map<Integer, List<WordSpan>> names = new LinkedHashMap<>();
    for (Line line : said.lines()) {
      int first = text.nextName(line.first());
      for (int i = first; i >= 0 && i < line.last(); i = text.nextName(i + 1)) {
        if (LEADING.contains(text.form(i - 1)) && (text.isName(i) || !text.isKnown(i))) {
          names
              .computeIfAbsent(text.number(i), name -> new ArrayList<>())
              .add(new WordSpan(i - 1, i + 1));
        }
      }
    }
    names.values().removeIf(its -> its.size() > MOST_TIMES);
    if (names.size() >= FEWEST && names.size() >= SHARE * said.words()) {
      names.values().forEach(its -> places.add(its, "names of places", "names one more place"));
      places.count(names.size());
    }
    return places.finding(
        "%d places are named in %d words, none more than twice", names.size(), said.words());
  }
}
