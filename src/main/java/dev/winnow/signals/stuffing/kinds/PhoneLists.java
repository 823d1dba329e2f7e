package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Telephone numbers one behind the other with at most one word between, which help nobody: a
 * directory says whose number each is. Needs no English.
 */
final class PhoneLists implements StuffingKind {
  /** Three digits and seven more, or three and four: amounts and years are grouped otherwise. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:1[ .-])?(?:\\d{3}\\)?[ .–-]{1,2})?\\d{3,4}[ .–-]\\d{4,5}|0\\d{2,4}[ -]\\d{3,4}["
              + " -]\\d{3,4}");

  private static final int FEWEST = 10; // numbers in a row
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15; // as the numbering plan of the ITU, E.164, has it
  private static final int MOST_GAP = 2; // words between two numbers

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PHONE_LISTS);
    PageText text = page.text();
    if (text.digitPairs() < FEWEST) {
      return places.finding(""); // as of most pages: a number has two groups of digits or more
    }
    List<WordSpan> row = new ArrayList<>();
    int most = 0;
    for (Line line : text.lines()) {
      for (int i = line.first(); i < line.last(); ) {
        int to = numberEnd(text, line, i);
        if (to > i) {
          if (!row.isEmpty() && i - row.get(row.size() - 1).to() > MOST_GAP) {
            most = Math.max(most, close(text, row, places));
          }
          row.add(new WordSpan(i, to));
        }
        i = Math.max(to, i + 1);
      }
    }
    most = Math.max(most, close(text, row, places));
    return places.finding("%d telephone numbers stand in a row without a name", most);
  }

  private static int close(PageText text, List<WordSpan> row, PlaceCollector places) {
    if (row.size() < FEWEST) {
      row.clear(); // as most
      return 0;
    }
    Set<String> numbers = new HashSet<>();
    row.forEach(number -> numbers.add(text.quote(number.from(), number.to())));
    int count = numbers.size();
    if (count >= FEWEST) {
      places.add(row, "telephone numbers", "is one of a row of telephone numbers");
      places.count(count);
    }
    row.clear();
    return count;
  }

  /** Digit groups with marks or single spaces between that make a telephone number. */
  private static int numberEnd(PageText text, Line line, int from) {
    int digits = 0;
    int to = from;
    while (to < line.last()
        && text.startsWithDigit(to)
        && isDigits(text.form(to))
        && to - from < 5) {
      if (to > from && !isJoint(text, to)) {
        break;
      }
      digits += text.form(to).length();
      to++;
    }
    boolean number =
        to - from > 1
            && digits >= FEWEST_DIGITS
            && digits <= MOST_DIGITS
            && NUMBER.matcher(text.quote(from, to)).matches();
    return number ? to : from;
  }

  /** Whether digits belong to those before them: no comma and nothing longer stands between. */
  private static boolean isJoint(PageText text, int word) {
    int gap = text.end(word - 1);
    char mark = text.document().text().charAt(gap);
    return text.start(word) - gap <= 2 && mark != ',' && mark != ';' && mark != '/' && mark != '|';
  }

  private static boolean isDigits(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
