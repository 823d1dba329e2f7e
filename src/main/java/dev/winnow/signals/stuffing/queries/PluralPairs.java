package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.List;

/**
 * One word in its singular and its plural side by side, again and again: {@code a massage or
 * massages}, so that a page answers to both searches. English only.
 */
final class PluralPairs implements StuffingKind {
  private static final int FEWEST = 6;
  private static final int WORDS_EACH = 40; // of the page to a pair; honest pages have 80 and more
  private static final int NEAR = 4; // words from one to the other
  private static final int SHORTEST = 4; // letters

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PLURAL_PAIRS);
    if (!page.english()) {
      return places.finding("");
    }
    PageText text = page.text();
    List<WordSpan> pairs = new ArrayList<>();
    for (Line line : text.lines()) {
      for (int i = line.first(); !PageText.isMenu(line) && i < line.last(); i++) {
        int other = text.isFunction(i) ? 0 : other(text, line, i);
        if (other > 0) {
          pairs.add(new WordSpan(i, other + 1));
        }
      }
    }
    if (pairs.size() >= FEWEST && pairs.size() * WORDS_EACH >= text.count()) {
      String first = text.quote(pairs.get(0).from(), pairs.get(0).to());
      places.add(pairs, first, "says a word in its singular and in its plural");
      places.count(pairs.size());
    }
    return places.finding("%d words stand in singular and plural side by side", pairs.size());
  }

  /** The index of another form of a word close behind it, 0 if there is none. */
  private static int other(PageText text, Line line, int word) {
    String form = text.form(word);
    boolean joined = false; // by "or" or "and"
    for (int i = word + 1; i < Math.min(line.last(), word + NEAR + 1); i++) {
      String near = text.form(i);
      joined |= text.isFunction(i);
      if (joined
          && near.length() >= SHORTEST
          && form.length() >= SHORTEST
          && near.startsWith(form.substring(0, SHORTEST - 1))
          && !near.equals(form)
          && WordForms.stem(near).equals(WordForms.stem(form))) {
        return i;
      }
    }
    return 0;
  }
}
