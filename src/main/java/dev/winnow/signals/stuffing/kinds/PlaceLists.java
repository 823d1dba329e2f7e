package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A dozen places and more in a row that the page says it serves: "We serve Austin, Dallas, …". The
 * centres of a trial and the branches of a shop are introduced by other words, or have addresses
 * and hours beside them.
 */
final class PlaceLists implements StuffingKind {
  private static final int MOST_WORDS = 3; // of a place
  private static final int BEFORE = 8; // words before the list in which the offer stands
  private static final int FEWEST = 10;
  private static final Set<String> OFFERS =
      Set.of(
          "serve",
          "serves",
          "serving",
          "served",
          "areas",
          "cover",
          "covering",
          "deliver",
          "near",
          "nearby",
          "surrounding");

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PLACE_LISTS);
    int most = 0;
    for (Line line : page.english() ? page.text().listed() : List.<Line>of()) {
      if (page.text().partCount(line) >= FEWEST && PageText.isProse(line)) {
        List<WordSpan> row = longestRow(page.text(), line);
        if (row.size() >= FEWEST
            && areNames(page.text(), row)
            && isOffered(page.text(), line, row.get(0).from())) {
          places.add(row, "places served", "is one of a row of places");
          places.count(row.size());
          most = Math.max(most, row.size());
        }
      }
    }
    return places.finding("%d places stand in a row behind an offer", most);
  }

  private static boolean isOffered(PageText text, Line line, int from) {
    for (int i = Math.max(line.first(), from - BEFORE); i < from; i++) {
      if (OFFERS.contains(text.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** The longest row of names between commas. */
  private static List<WordSpan> longestRow(PageText text, Line line) {
    List<WordSpan> longest = List.of();
    List<WordSpan> row = new ArrayList<>();
    for (WordSpan part : text.parts(line)) {
      int from = part.from();
      int start = row.isEmpty() ? Math.max(from, nameStart(text, from, part.to())) : from;
      if (isPlace(text, start, part.to())) {
        row.add(new WordSpan(start, part.to()));
      } else if (!row.isEmpty()) {
        row = new ArrayList<>();
      }
      if (row.size() > longest.size()) {
        longest = row;
      }
    }
    return longest;
  }

  /** Where the name at the end of a run of words starts. */
  private static int nameStart(PageText text, int from, int to) {
    int start = to;
    while (start > from && text.capital(start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isPlace(PageText text, int from, int to) {
    if (to <= from || to - from > MOST_WORDS) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!text.capital(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether most are no common words; some towns are named like things, such as Surprise. */
  private static boolean areNames(PageText text, List<WordSpan> row) {
    int common = 0;
    for (WordSpan name : row) {
      common += name.words() == 1 && WordUse.isCommon(text.form(name.from())) ? 1 : 0;
    }
    return 2 * common < row.size();
  }
}
