package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A dozen places and more in a row that the page says it serves: "We serve Austin, Dallas, …", in a
 * line or below a heading; or nothing but places with their post codes. The centres of a trial and
 * the branches of a shop are introduced by other words, or have addresses and hours beside them.
 */
final class PlaceLists implements StuffingKind {
  private static final int MOST_WORDS = 3; // of a place
  private static final int BEFORE = 8; // words before the list in which the offer stands
  private static final int FEWEST = 10;
  private static final int FEWEST_CODED = 15; // places with post codes that nothing introduces
  private static final double NEARLY_ALL = 0.8;
  private static final int SHORTEST_CODE = 4; // digits
  private static final int LONGEST_CODE = 5;
  private static final Set<String> CODES =
      Set.of("postcode", "postcodes", "zip", "postal", "code", "codes");
  private static final Set<String> SERVED = // of a heading over a list
      Set.of("serve", "served", "serving", "service", "servicing", "cover", "covered", "deliver");
  private static final Set<String> PLACES =
      Set.of("we", "area", "areas", "suburbs", "towns", "cities", "villages", "where");
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
    PageText text = page.text();
    int most = 0;
    for (List<WordSpan> row : page.english() ? rows(text) : List.<List<WordSpan>>of()) {
      boolean below = row.get(1).from() >= text.lineOf(row.get(0).from()).last();
      boolean offered = !below && isOffered(text, row.get(0).from()); // footers name towns as links
      if (areNames(text, row) && (offered || areCoded(page, row))) {
        places.add(row, "places served", "is one of a row of places");
        places.count(row.size());
        most = Math.max(most, row.size());
      }
    }
    return places.finding("%d places that the page wants to be found for stand in a row", most);
  }

  /** Rows of names, between marks or one below the other. */
  private static List<List<WordSpan>> rows(PageText text) {
    List<List<WordSpan>> rows = new ArrayList<>();
    for (Line line : text.listed()) {
      if (text.partCount(line) >= FEWEST && PageText.isProse(line)) {
        rows.add(longestRow(text, line));
      }
    }
    List<WordSpan> row = new ArrayList<>();
    for (Line line : text.lines()) {
      boolean coded =
          line.words() > 1
              && line.words() <= MOST_WORDS + 1
              && text.startsWithDigit(line.last() - 1);
      if (coded
          && line.block().kind() != Block.Kind.HEADING
          && PageText.isProse(line)
          && isPlace(text, line.first(), line.last())) {
        row.add(new WordSpan(line.first(), line.last()));
      } else if (!row.isEmpty()) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    rows.add(row);
    rows.removeIf(its -> its.size() < FEWEST);
    return rows;
  }

  /** Whether nearly all places have their post codes, on a page that is not about those. */
  private static boolean areCoded(PhrasedPage page, List<WordSpan> row) {
    int coded = 0;
    Set<Integer> names = new HashSet<>(); // an archive says the names of months again
    for (WordSpan place : row) {
      coded += page.text().startsWithDigit(place.to() - 1) ? 1 : 0;
      names.add(page.text().number(place.from()));
    }
    return names.size() >= NEARLY_ALL * row.size()
        && coded >= Math.max(FEWEST_CODED, NEARLY_ALL * row.size())
        && WordForms.of(page.document().title()).stream().noneMatch(CODES::contains);
  }

  /** Whether the line of a row says that it is served, or the line above does. */
  private static boolean isOffered(PageText text, int from) {
    Line line = text.lineOf(from);
    for (int i = Math.max(line.first(), from - BEFORE); i < from; i++) {
      if (OFFERS.contains(text.form(i))) {
        return true;
      }
    }
    Line above = line.first() == 0 ? line : text.lineOf(line.first() - 1);
    boolean served = false;
    boolean places = false;
    for (int i = above.first(); i < line.first() && above.words() <= BEFORE; i++) {
      served |= SERVED.contains(text.form(i));
      places |= PLACES.contains(text.form(i));
    }
    return served && places;
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
    int start = to - from > 1 && isCode(text, to - 1) ? to - 1 : to;
    while (start > from && text.capital(start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether words are a name, maybe with its post code. */
  private static boolean isPlace(PageText text, int from, int all) {
    int to = all - from > 1 && isCode(text, all - 1) ? all - 1 : all;
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

  private static boolean isCode(PageText text, int word) {
    int digits = text.form(word).length();
    return text.startsWithDigit(word) && digits >= SHORTEST_CODE && digits <= LONGEST_CODE;
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
