package dev.winnow.signals.stuffing.markup;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines of telephone numbers with nothing but searches between: {@code clinic phone number (775)
 * 555-0103, heart clinic phone number (775) 555-0104}. A directory says whose number each is, in
 * other words each time. Needs no English.
 */
final class PhoneRows implements StuffingKind {
  private static final int FEWEST = 9; // numbers on the page in such lines; honest pages have 4
  private static final int FEWEST_IN_LINE = 3;
  private static final int BARE = 4; // words in a line with nothing to say, twice
  private static final int MOST_BETWEEN = 6; // words to a number
  private static final double AGAIN = 0.5; // of the content words stand twice in the line
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15; // as the numbering plan of the ITU, E.164, has it
  private static final int FEWEST_PAIRS = 4; // groups of two digits that make a number
  private static final int LONG_GROUP = 3; // digits of one group at least, if there are fewer
  private static final int YEAR = 4; // digits
  private static final int DATE = 8; // digits, as of a span of years
  private static final int CODE = 5; // digits of codes, which are no numbers

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PHONE_ROWS);
    PageText text = page.text();
    if (text.digitPairs() < FEWEST) {
      return places.finding(""); // as of most pages: a number has two groups of digits or more
    }
    List<WordSpan> found = new ArrayList<>();
    List<WordSpan> below = new ArrayList<>(); // numbers of lines that hold nothing else
    for (Line line : text.lines()) {
      List<WordSpan> numbers = PageText.isVerbatim(line) ? List.of() : numbers(text, line);
      if (numbers.isEmpty()) {
        close(below, found);
        continue; // as nearly all
      }
      int others = line.words() - WordSpan.words(numbers);
      if (others == 0) {
        below.addAll(numbers);
        continue;
      }
      close(below, found);
      if (numbers.size() >= FEWEST_IN_LINE
          && (2 * others <= numbers.size() + BARE || isSearched(text, line, numbers, others))) {
        found.addAll(numbers);
      }
    }
    close(below, found);
    Set<String> different = new HashSet<>();
    found.forEach(number -> different.add(text.quote(number.from(), number.to())));
    if (different.size() >= FEWEST) {
      places.add(found, "telephone numbers", "one of a row of telephone numbers");
      places.count(different.size());
    }
    return places.finding(
        "%d telephone numbers stand in rows, with search words or nothing between",
        different.size());
  }

  private static void close(List<WordSpan> below, List<WordSpan> found) {
    if (below.size() >= FEWEST_IN_LINE) {
      found.addAll(below);
    }
    below.clear();
  }

  /** The telephone numbers of a line. */
  private static List<WordSpan> numbers(PageText text, Line line) {
    int digit = text.nextDigit(line.first());
    if (digit < 0 || digit >= line.last()) {
      return List.of();
    }
    List<WordSpan> numbers = new ArrayList<>();
    while (digit >= 0 && digit < line.last()) {
      int end = numberEnd(text, line, digit);
      if (end > digit) {
        numbers.add(new WordSpan(digit, end));
      }
      digit = text.nextDigit(Math.max(end, digit + 1));
    }
    return numbers;
  }

  /** Whether few words stand between the numbers of a line, most of them again and again. */
  private static boolean isSearched(PageText text, Line line, List<WordSpan> numbers, int others) {
    if (others > MOST_BETWEEN * numbers.size()) {
      return false;
    }
    Map<String, Integer> stems = new HashMap<>();
    for (int i = line.first(); i < line.last(); i++) {
      if (SearchString.isContent(text.form(i))) {
        stems.merge(SearchString.stem(text.form(i)), 1, Integer::sum);
      }
    }
    int content = stems.values().stream().mapToInt(Integer::intValue).sum();
    int again = stems.values().stream().filter(times -> times > 1).mapToInt(times -> times).sum();
    return again >= AGAIN * content;
  }

  /** Behind groups of digits that make a telephone number; the first of them if they do not. */
  private static int numberEnd(PageText text, Line line, int from) {
    int digits = 0;
    int to = from;
    boolean longGroup = false;
    boolean codes = true;
    boolean dated = false;
    while (to < line.last()
        && digits + text.form(to).length() <= MOST_DIGITS
        && isGroup(text, to)) {
      if (to > from
          && (!isJoint(text, to) || (digits >= FEWEST_DIGITS + 2 && opensAgain(text, to)))) {
        break;
      }
      int length = text.form(to).length();
      digits += length;
      longGroup |= length >= LONG_GROUP;
      codes &= length == CODE;
      dated |= isYear(text.form(to));
      to++;
    }
    boolean grouped = to - from > 1 && (longGroup || to - from >= FEWEST_PAIRS);
    boolean date = dated && digits == DATE;
    return grouped && !codes && !date && digits >= FEWEST_DIGITS ? to : from;
  }

  private static boolean isYear(String form) {
    return form.length() == YEAR && (form.startsWith("19") || form.startsWith("20"));
  }

  private static boolean isGroup(PageText text, int word) {
    String form = text.form(word);
    return form.length() > 1 && WordForms.isNumber(form);
  }

  /** Whether a group opens a number as numbers do that begin with a nought. */
  private static boolean opensAgain(PageText text, int word) {
    return text.form(word).charAt(0) == '0';
  }

  /** Whether digits belong to those before them. */
  private static boolean isJoint(PageText text, int word) {
    int gap = text.end(word - 1);
    char mark = text.document().text().charAt(gap);
    return text.start(word) - gap <= 2 && mark != ',' && mark != ';' && mark != '/' && mark != '|';
  }
}
