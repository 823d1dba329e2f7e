package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.DeclaredWords;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One paragraph again and again with other words filled in, whatever they are: a condition, a town,
 * a brand. Most words of such a paragraph stand in runs of four that other paragraphs have too, and
 * some are its own. Entries of a listing share their labels, and leaflets share single sentences.
 * Needs no English.
 */
final class SlotParagraphs implements StuffingKind {
  private static final int FEWEST = 4; // paragraphs
  private static final int FEWEST_WORDS = 20; // of each
  private static final int RUN = 4; // words in a row that paragraphs share
  private static final double SHARED = 0.6; // of the words of a paragraph stand in such runs
  private static final double OF_PAGE = 0.3; // of the words said; footnotes and laws reach 0.16

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.SLOT_PARAGRAPHS);
    PageText text = page.text();
    DeclaredWords declared = page.declaredWords();
    List<Line> lines = new ArrayList<>();
    for (Line line : declared.isEmpty() ? List.<Line>of() : page.said().lines()) {
      int about = declared.next(line.first());
      if (line.words() >= FEWEST_WORDS
          && about >= 0
          && about < line.last()
          && mayShare(text, line)) {
        lines.add(line);
      }
    }
    if (lines.size() < FEWEST) {
      return places.finding(""); // as of nearly all pages
    }
    Map<WordRun, Integer> runs = runs(text, lines);
    Set<List<Integer>> fillings = new HashSet<>();
    int words = 0;
    for (Line line : lines) {
      BitSet shared = shared(text, line, runs);
      List<Integer> filling = new ArrayList<>();
      int first = line.first();
      for (int i = shared.nextClearBit(0); i < line.words(); i = shared.nextClearBit(i + 1)) {
        filling.add(text.number(first + i));
      }
      boolean slotted = !filling.isEmpty() && shared.cardinality() >= SHARED * line.words();
      if (slotted && fillings.add(filling)) {
        words += line.words();
        places.add(
            line.first(), line.last(), text.quote(first, first + RUN), "the same with other words");
      }
    }
    if (places.size() < FEWEST || words < OF_PAGE * page.said().words()) {
      return KindFinding.none(KindPoints.SLOT_PARAGRAPHS.label());
    }
    places.count(places.size());
    return places.finding("one paragraph stands there %d times with other words", places.size());
  }

  /** Whether enough neighbours of a line may stand side by side in other lines. */
  private static boolean mayShare(PageText text, Line line) {
    int often = 0;
    for (int i = line.first(); i + 1 < line.last(); i++) {
      often += text.mayRepeat(i, FEWEST) ? 1 : 0;
    }
    return often + RUN >= SHARED * line.words();
  }

  /** In how many lines each run of words stands. */
  private static Map<WordRun, Integer> runs(PageText text, List<Line> lines) {
    Map<WordRun, Integer> runs = new HashMap<>();
    for (Line line : lines) {
      Set<WordRun> seen = new HashSet<>();
      for (int i = line.first(); i + RUN <= line.last(); i++) {
        WordRun run = new WordRun(text.numbers(), i, i + RUN);
        if (seen.add(run)) {
          runs.merge(run, 1, Integer::sum);
        }
      }
    }
    return runs;
  }

  /** Which words of a line, from its first, stand in runs that lines enough have. */
  private static BitSet shared(PageText text, Line line, Map<WordRun, Integer> runs) {
    BitSet shared = new BitSet(line.words());
    for (int i = line.first(); i + RUN <= line.last(); i++) {
      if (runs.getOrDefault(new WordRun(text.numbers(), i, i + RUN), 0) >= FEWEST) {
        shared.set(i - line.first(), i - line.first() + RUN);
      }
    }
    return shared;
  }
}
