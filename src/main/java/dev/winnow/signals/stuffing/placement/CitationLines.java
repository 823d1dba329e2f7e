package dev.winnow.signals.stuffing.placement;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines of a reference list: a year with volume and pages, pages behind a volume, or a DOI. */
final class CitationLines {
  private static final Pattern MARKS =
      Pattern.compile(
          "(?:19|20)\\d\\d(?: [A-Z][a-z]{2,8}(?: \\d{1,2})?)?; ?\\d"
              + "|\\d\\)?: ?[eS]?\\d+[-–]\\d|\\bdoi\\b|\\bDOI\\b|\\bPMID\\b|\\(\\d{4}\\)\\.");
  private static final Set<String> REGISTERS = Set.of("doi", "pmid");
  private static final int MOST_WORDS = 80;

  private CitationLines() {}

  static boolean isCitation(PageText page, Line line) {
    if (line.words() > MOST_WORDS || !mayCite(page, line)) {
      return false; // as of most
    }
    String text = page.document().text();
    return MARKS.matcher(text).region(line.start(), line.end()).find();
  }

  /** Whether a line has a number or names a register, as each mark does. */
  private static boolean mayCite(PageText page, Line line) {
    int digit = page.nextDigit(line.first());
    if (digit >= 0 && digit < line.last()) {
      return true;
    }
    for (int i = line.first(); i < line.last(); i++) {
      if (REGISTERS.contains(page.form(i))) {
        return true;
      }
    }
    return false;
  }
}
