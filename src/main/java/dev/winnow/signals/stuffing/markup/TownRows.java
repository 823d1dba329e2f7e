package dev.winnow.signals.stuffing.markup;

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
 * One word with one name after another in a row, again and again or beside rows of post codes or
 * places: {@code stairlift repair Troy, stairlift repair Piqua … 45402 45403 45404}. Directories
 * give each place its address, and lists of diseases or goods have no names in them. Needs no
 * English.
 */
final class TownRows implements StuffingKind {
  private static final int FEWEST_IN_ROW = 4; // items with the word
  private static final int FEWEST_NAMED = 10; // on the page; honest pages reach 7
  private static final int FEWEST_BESIDE = 5; // beside a row of codes or places
  private static final int FEWEST_CHAINED = 9; // inside sentences; honest pages reach 6
  private static final int CHAINED_WORDS = 40; // of the page to such a place
  private static final int FEWEST_CODES = 8; // in a row
  private static final int FEWEST_PLACES = 10; // in a row
  private static final int MOST_WORDS = 6; // of an item
  private static final int MOST_PLACE_WORDS = 3;
  private static final double NEARLY_ALL = 0.8;
  private static final int SHORTEST_CODE = 4; // digits
  private static final int LONGEST_CODE = 5;
  private static final int SHORTEST = 3; // letters of the shared word

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    List<WordSpan> named = new ArrayList<>();
    for (Line line : text.listed()) {
      if (isRead(line)) {
        addNamed(page, text.parts(line), true, named);
        addNamed(page, text.parts(line), false, named);
      }
    }
    KindFinding rows = rows(page, named);
    return rows.value() > 0 ? rows : chained(page);
  }

  /** Places behind the same words inside sentences. */
  private static KindFinding chained(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.TOWN_ROWS);
    PageText text = page.text();
    int fewest = Math.max(FEWEST_CHAINED, (text.count() + CHAINED_WORDS - 1) / CHAINED_WORDS);
    List<WordSpan> chained = TownChains.of(page, fewest);
    if (chained.size() < fewest) {
      return places.finding("");
    }
    String service = text.quote(chained.get(0).from(), chained.get(0).to());
    places.add(chained, service, "the same words with one more place");
    places.count(Math.max(chained.size(), FEWEST_NAMED));
    return places.finding(
        "sentences list %d places behind the same words, such as “%s”", chained.size(), service);
  }

  private static KindFinding rows(PhrasedPage page, List<WordSpan> named) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.TOWN_ROWS);
    PageText text = page.text();
    if (named.size() < FEWEST_BESIDE) {
      return places.finding(""); // as of nearly all pages
    }
    List<WordSpan> codes = codes(text);
    List<WordSpan> row = listed(text);
    boolean beside = !codes.isEmpty() || !row.isEmpty();
    if (!beside && (page.german() || named.size() < FEWEST_NAMED)) {
      return places.finding("");
    }
    String first = text.quote(named.get(0).from(), named.get(0).to());
    places.add(named, first, "the same word with another place, in a row");
    places.add(codes, first, "a row of post codes");
    places.add(row, first, "a row of places");
    places.count(Math.max(named.size(), FEWEST_NAMED));
    String more = codes.isEmpty() ? "" : ", beside a row of post codes";
    return places.finding(
        "%d items of rows name one place after another, such as “%s”%s", named.size(), first, more);
  }

  private static boolean isRead(Line line) {
    return line.words() >= 2 * FEWEST_IN_ROW
        && !PageText.isVerbatim(line)
        && !PageText.isMenu(line)
        && line.block().kind() != Block.Kind.TABLE_CELL;
  }

  /** Adds the longest run of parts that begin, or end, with one word and are otherwise names. */
  private static void addNamed(
      PhrasedPage page, List<WordSpan> parts, boolean opening, List<WordSpan> named) {
    PageText text = page.text();
    int longest = 0;
    int at = 0;
    int run = 1;
    for (int i = 1; i <= parts.size(); i++) {
      if (i < parts.size() && shares(text, parts.get(i - 1), parts.get(i), opening)) {
        run++;
      } else {
        at = run > longest ? i - run : at;
        longest = Math.max(longest, run);
        run = 1;
      }
    }
    if (longest < FEWEST_IN_ROW) {
      return;
    }
    List<WordSpan> row = parts.subList(at, at + longest);
    Set<Integer> names = new HashSet<>();
    int lower = 0;
    for (WordSpan item : row) {
      int name = opening ? item.to() - 1 : item.from();
      int shared = opening ? item.from() : item.to() - 1;
      lower += text.capital(shared) ? 0 : 1;
      boolean common = page.english() && WordUse.isCommon(text.form(name)); // as kinds of a disease
      if (text.capital(name) && !common && !hasDigits(text, item)) {
        names.add(text.number(name));
      }
    }
    boolean served = page.german() || lower >= NEARLY_ALL * longest; // else names of sections
    if (served && names.size() >= NEARLY_ALL * longest) {
      named.addAll(row);
    }
  }

  private static boolean shares(PageText text, WordSpan one, WordSpan other, boolean opening) {
    if (one.words() < 2
        || other.words() < 2
        || one.words() > MOST_WORDS
        || other.words() > MOST_WORDS) {
      return false;
    }
    int a = opening ? one.from() : one.to() - 1;
    int b = opening ? other.from() : other.to() - 1;
    return text.number(a) == text.number(b)
        && text.form(a).length() >= SHORTEST
        && SearchString.isContent(text.form(a));
  }

  private static boolean hasDigits(PageText text, WordSpan item) {
    for (int i = item.from(); i < item.to(); i++) {
      if (text.startsWithDigit(i)) {
        return true;
      }
    }
    return false;
  }

  /** Numbers as long as post codes, one behind the other. */
  private static List<WordSpan> codes(PageText text) {
    List<WordSpan> codes = new ArrayList<>();
    for (Line line : text.lines()) {
      int run = 0;
      for (int i = line.first(); isRead(line) && i <= line.last(); i++) {
        if (i < line.last() && isCode(text.form(i))) {
          run++;
        } else {
          if (run >= FEWEST_CODES) {
            codes.add(new WordSpan(i - run, i));
          }
          run = 0;
        }
      }
    }
    return codes;
  }

  private static boolean isCode(String form) {
    return form.length() >= SHORTEST_CODE
        && form.length() <= LONGEST_CODE
        && WordForms.isNumber(form);
  }

  /** Rows of names between commas. */
  private static List<WordSpan> listed(PageText text) {
    List<WordSpan> rows = new ArrayList<>();
    for (Line line : text.listed()) {
      List<WordSpan> parts = isRead(line) ? text.parts(line) : List.of();
      int run = 0;
      for (int i = 0; parts.size() >= FEWEST_PLACES && i <= parts.size(); i++) {
        if (i < parts.size() && isPlace(text, parts.get(i))) {
          run++;
        } else {
          if (run >= FEWEST_PLACES) {
            rows.add(new WordSpan(parts.get(i - run).from(), parts.get(i - 1).to()));
          }
          run = 0;
        }
      }
    }
    return rows;
  }

  private static boolean isPlace(PageText text, WordSpan part) {
    int end = text.end(part.to() - 1);
    String all = text.document().text();
    boolean place =
        part.words() <= MOST_PLACE_WORDS && end < all.length() && all.charAt(end) == ',';
    for (int i = part.from(); place && i < part.to(); i++) {
      place = text.capital(i);
    }
    return place;
  }
}
