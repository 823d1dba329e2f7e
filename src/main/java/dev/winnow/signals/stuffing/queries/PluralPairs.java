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
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One word in its singular and its plural side by side, again and again: {@code a massage or
 * massages}, so that a page answers to both searches. English only.
 */
final class PluralPairs implements StuffingKind {
  private static final WordSet JOINING = new WordSet(Set.of("or", "and"));
  private static final int FEWEST = 6;
  private static final int WORDS_EACH = 40; // of the page to a pair; honest pages have 80 and more
  private static final int NEAR = 3; // words behind the joining one
  private static final int SHORTEST = 4; // letters

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PLURAL_PAIRS);
    if (!page.english()) {
      return places.finding("");
    }
    PageText text = page.text();
    List<WordSpan> pairs = new ArrayList<>();
    int[] joining = text.places(JOINING);
    if (joining.length < FEWEST || joining.length * WORDS_EACH < text.count()) {
      return places.finding("");
    }
    for (int i : joining) {
      Line line = text.lineWith(i);
      if (line != null && i > line.first() && !PageText.isMenu(line)) {
        int other = other(text, line, i);
        if (other > 0) {
          pairs.add(new WordSpan(i - 1, other + 1));
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

  /** The index of another form of the word before a joining one, close behind it; 0 without. */
  private static int other(PageText text, Line line, int joining) {
    String form = text.form(joining - 1);
    for (int i = joining + 1; i < Math.min(line.last(), joining + NEAR + 1); i++) {
      String near = text.form(i);
      if (form.length() >= SHORTEST
          && near.length() >= SHORTEST
          && near.charAt(0) == form.charAt(0)
          && near.startsWith(form.substring(0, SHORTEST - 1))
          && !near.equals(form)
          && WordForms.stem(near).equals(WordForms.stem(form))) {
        return i;
      }
    }
    return 0;
  }
}
