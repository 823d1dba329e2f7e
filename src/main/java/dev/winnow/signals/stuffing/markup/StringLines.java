package dev.winnow.signals.stuffing.markup;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;

/**
 * Lines that are strings of searches, without a mark or a link in them: {@code ótica barata Recife
 * óculos baratos Recife armação barata}. Menus without marks have links or capitals. Needs no
 * English.
 */
final class StringLines implements StuffingKind {
  private static final int FEWEST_WORDS = 8;
  private static final int MOST_WORDS = 150;
  private static final int FEWEST_AGAIN = 2; // words of a line said again
  private static final double AGAIN = 0.2;
  private static final double SMALL = 0.12;
  private static final double LOWER = 0.5;

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.STRING_LINES);
    PageText text = page.text();
    int again = 0;
    String first = "";
    for (Line line : text.lines()) {
      if (isCandidate(text, line)) {
        SearchString string = SearchString.of(text.forms(line.first(), line.last()));
        String quote = text.quote(line.first(), line.last());
        if (string.hasFewSmall(SMALL)
            && string.repeats(FEWEST_AGAIN, AGAIN)
            && SearchString.lowerShare(quote) >= LOWER
            && text.linked(line) == 0) {
          again += string.again();
          first = first.isEmpty() ? text.quote(line.first(), line.first() + FEWEST_WORDS) : first;
          places.add(line.first(), line.last(), quote, "a string of search words, no sentence");
        }
      }
    }
    places.count(again);
    return places.finding(
        "%s of search words, such as “%s …”",
        places.counted("line is a string", "lines are strings"), first);
  }

  /** Whether a line has neither an end mark nor another; few have not. */
  private static boolean isCandidate(PageText text, Line line) {
    return line.words() >= FEWEST_WORDS
        && line.words() <= MOST_WORDS
        && !PageText.isVerbatim(line)
        && text.isOnePart(line)
        && !text.endsSentence(line)
        && !isProse(text, line);
  }

  /** Whether a line has more small words than a string of searches, in English alone. */
  private static boolean isProse(PageText text, Line line) {
    int small = 0;
    for (int i = line.first(); i < line.last(); i++) {
      small += text.isFunction(i) ? 1 : 0;
    }
    return small > SMALL * line.words();
  }
}
