package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.DeclaredWords;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Three words of the title and more in a row, in one order after another: {@code litter box cat
 * best}, {@code best cat litter box}. Needs no English.
 */
final class PhraseOrders implements StuffingKind {
  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_ORDERS = 6;
  private static final int WORDS_EACH = 30; // of the page to a row; honest pages have 75 and more
  private static final int RUNNING_LINE = 8;

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PHRASE_ORDERS);
    PageText text = page.text();
    DeclaredWords declared = page.declaredWords();
    if (declared.isEmpty()) {
      return places.finding("");
    }
    List<WordSpan> rows = new ArrayList<>();
    Set<WordRun> orders = new HashSet<>();
    for (Line line : text.running()) {
      if (line.words() >= RUNNING_LINE) {
        int to;
        for (int from = declared.next(line.first());
            from >= 0 && from < line.last();
            from = declared.next(to)) {
          to = rowEnd(text, declared, line, from);
          if (to - from >= FEWEST_WORDS) {
            rows.add(new WordSpan(from, to));
            orders.add(new WordRun(text.numbers(), from, to));
          }
        }
      }
    }
    if (orders.size() >= FEWEST_ORDERS && rows.size() * WORDS_EACH >= text.count()) {
      places.add(rows, "words of the title", "is words of the title in one more order");
      places.count(orders.size());
    }
    return places.finding("words of the title stand in a row in %d orders", orders.size());
  }

  private static int rowEnd(PageText text, DeclaredWords declared, Line line, int from) {
    int to = from + 1;
    while (to < line.last() && declared.has(to) && text.before(line, to) == Edge.WORD) {
      to++;
    }
    return to;
  }
}
