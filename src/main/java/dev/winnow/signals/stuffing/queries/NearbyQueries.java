package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The end of a search for something close by, such as "near me", in text that somebody else than
 * the searcher wrote. In the languages whose wording is known.
 */
final class NearbyQueries implements StuffingKind {
  private static final List<List<String>> ENDS =
      List.of(
          List.of("near", "me"),
          List.of("in", "meiner", "nähe"),
          List.of("près", "de", "moi"),
          List.of("près", "de", "chez", "moi"),
          List.of("cerca", "de", "mí"),
          List.of("cerca", "de", "mi"),
          List.of("vicino", "a", "me"));
  private static final WordSet LAST_WORDS =
      new WordSet(ENDS.stream().map(end -> end.get(end.size() - 1)).collect(Collectors.toSet()));
  private static final int FEWEST = 6; // a page that explains such searches has a few
  private static final int WORDS_EACH = 40; // of the page to one

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.NEARBY_QUERIES);
    PageText text = page.text();
    List<WordSpan> found = new ArrayList<>();
    int[] lasts = text.places(LAST_WORDS);
    for (int i : lasts.length < FEWEST ? new int[0] : lasts) {
      Line line = text.lineWith(i);
      WordSpan end = line == null ? null : end(text, line, i);
      if (end != null) {
        found.add(end);
      }
    }
    if (found.size() >= FEWEST && found.size() * WORDS_EACH >= text.count()) {
      String first = text.quote(found.get(0).from(), found.get(0).to());
      places.add(found, first, "stands as people type it into a search");
      places.count(found.size());
    }
    return places.finding(
        "%d times the text ends a phrase as searches do, such as “%s”",
        places.size(), places.phrase());
  }

  private static @Nullable WordSpan end(PageText text, Line line, int last) {
    for (List<String> end : ENDS) {
      int from = last + 1 - end.size();
      if (from >= line.first() && text.says(from, end)) {
        return new WordSpan(from, last + 1);
      }
    }
    return null;
  }
}
