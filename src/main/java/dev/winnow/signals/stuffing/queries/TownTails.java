package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SaidLines;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One place named behind noun after noun in what the page says: {@code dentures in Oakhaven, repair
 * in Oakhaven, the clinic in Oakhaven}. Who lives there says it once. Needs no English.
 */
final class TownTails implements StuffingKind {
  private static final Set<String> LEADING =
      Set.of("in", "near", "around", "en", "à", "a", "em", "bei", "nach");
  private static final int FEWEST = 8;
  private static final double SHARE = 0.03; // of the words said; honest pages reach 0.010

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.TOWN_TAILS);
    PageText text = page.text();
    SaidLines said = page.said();
    Map<Integer, List<WordSpan>> names = new LinkedHashMap<>();
    for (Line line : said.lines()) {
      int first = text.nextCapital(line.first() + 2);
      for (int i = first; i >= 0 && i < line.last(); i = text.nextCapital(i + 1)) {
        if (isTail(text, line, i)) {
          names
              .computeIfAbsent(text.number(i), name -> new ArrayList<>())
              .add(new WordSpan(i - 2, i + 1));
        }
      }
    }
    List<WordSpan> most = List.of();
    for (List<WordSpan> spans : names.values()) {
      most = spans.size() > most.size() ? spans : most;
    }
    if (most.size() < Math.max(FEWEST, SHARE * said.words())) {
      return places.finding(""); // as of nearly all pages
    }
    WordSpan last = most.get(most.size() - 1);
    String top = text.quote(last.to() - 1, last.to());
    places.add(most, top, "says once more where");
    places.count(most.size());
    return places.finding("“%s” is named behind a noun at %d places", top, most.size());
  }

  /** Whether a preposition parts a word from a noun that is no name. */
  private static boolean isTail(PageText text, Line line, int word) {
    return LEADING.contains(text.form(word - 1))
        && text.before(line, word) == Edge.WORD
        && text.before(line, word - 1) == Edge.WORD
        && !text.isFunction(word - 2)
        && !text.startsWithDigit(word - 2);
  }
}
