package dev.winnow.phrasing.prose;

/**
 * Tells the entries of reference lists: cited titles are quotations, and words that meet across
 * authors, titles and journals are no phrases.
 *
 * <p>An entry is a block that holds a year and as many initials, volumes and page ranges as names
 * alone do not have. Linear in the text.
 */
final class CitedWorks {
  private static final int LONGEST = 600; // characters; a longer block is prose that cites

  /** Marks of a citation beside its year; prose with a year and one initial has fewer. */
  private static final int FEWEST_MARKS = 3;

  private CitedWorks() {}

  /** Whether a block is an entry of a reference list. */
  static boolean isEntry(String text, int start, int end) {
    if (end - start > LONGEST || !mayHoldYear(text, start, end)) {
      return false;
    }
    boolean year = false;
    int marks = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      boolean begins = at == start || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (begins && isDigit(c)) {
        int digits = digits(text, at, end);
        char next = at + digits < end ? text.charAt(at + digits) : ' ';
        year |= digits == 4 && (c == '1' || c == '2');
        marks += next == '(' || next == ':' || next == '–' ? 1 : 0; // 12(3), 12:34, 34–56
        at += digits - 1;
      } else if (begins && Character.isUpperCase(c) && isInitials(text, at, end)) {
        marks++;
      }
    }
    return year && marks >= FEWEST_MARKS;
  }

  /**
   * Whether four digits stand there that may be a year; few blocks hold one, so few are read on.
   * Among four characters in a row is one of every fourth, so no more than those are looked at.
   */
  private static boolean mayHoldYear(String text, int start, int end) {
    for (int at = start + 3; at < end; at += 4) {
      if (isDigit(text.charAt(at)) && isYearAround(text, at, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a year may start at a character or up to three before it. */
  private static boolean isYearAround(String text, int at, int end) {
    for (int first = at - 3; first <= at && first + 4 <= end; first++) {
      char c = text.charAt(first);
      if ((c == '1' || c == '2') && digits(text, first, first + 4) == 4) {
        return true;
      }
    }
    return false;
  }

  /** One or two capitals that end at a mark: "Roe J," or "Roe, J. A." */
  private static boolean isInitials(String text, int at, int end) {
    int next = at + 1 < end && Character.isUpperCase(text.charAt(at + 1)) ? at + 2 : at + 1;
    return next < end && (text.charAt(next) == '.' || text.charAt(next) == ',');
  }

  private static int digits(String text, int at, int end) {
    int to = at;
    while (to < end && isDigit(text.charAt(to))) {
      to++;
    }
    return to - at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
