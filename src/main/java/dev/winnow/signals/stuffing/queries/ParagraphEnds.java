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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Paragraphs that nearly all end with the same declared words, in English each as the end of a
 * sentence that is sound by itself. Needs no English.
 */
final class ParagraphEnds implements StuffingKind {
  private static final int RUNNING_WORDS = 12; // of a paragraph
  private static final int FEWEST = 5;
  private static final double NEARLY_ALL = 0.7; // of the paragraphs

  /** Whether the phrase goes on from its sentence; behind a sentence it counts as re-inserted. */
  private static boolean isEnd(PageText text, DeclaredWords declared, Line line) {
    if (text.capital(line.last() - 2)) {
      return false;
    }
    int from = line.last() - 2;
    while (from > line.first()
        && text.before(line, from) == Edge.WORD
        && (declared.has(from - 1) || text.isFunction(from - 1))) {
      from--;
    }
    return from > line.first() && text.before(line, from) == Edge.WORD;
  }

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    DeclaredWords declared = page.declaredWords();
    Map<WordRun, List<WordSpan>> ends = new LinkedHashMap<>();
    int paragraphs = 0;
    for (Line line : text.running()) {
      if (line.words() >= RUNNING_WORDS) {
        paragraphs++;
        int last = line.last();
        if (declared.has(last - 1)
            && declared.has(last - 2)
            && text.before(line, last - 1) == Edge.WORD
            && (!page.english() || isEnd(text, declared, line))) {
          ends.computeIfAbsent(
                  new WordRun(text.numbers(), last - 2, last), key -> new ArrayList<>())
              .add(new WordSpan(last - 2, last));
        }
      }
    }
    PlaceCollector places = new PlaceCollector(page, KindPoints.PARAGRAPH_ENDS);
    String top = "";
    int most = 0;
    for (List<WordSpan> same : ends.values()) {
      if (same.size() >= Math.max(FEWEST, NEARLY_ALL * paragraphs)) { // at most one does
        top = text.quote(same.get(0).from(), same.get(0).to());
        most = same.size();
        places.add(same, top, "ends one more paragraph");
        places.count(most);
      }
    }
    return places.finding("%2$d of %3$d paragraphs end with “%1$s”", top, most, paragraphs);
  }
}
