package dev.winnow.links.calls;

/**
 * What stands in the texts of guides and reviews whatever their language: a range of prices, which
 * is a market's, ages behind the names of happy customers, and a mark out of five or ten.
 */
final class GuideMarks {
  private static final String MONEY = "£$€¥₺₹";
  private static final int MAX_GAP = 12; // characters between two prices: " and up to £"
  private static final int MIN_PRICE = 10;
  private static final int MAX_DIGITS = 9;
  private static final int CURRENCY_REACH = 6; // characters: "6.500 euro"
  private static final int MIN_AGE = 35;
  private static final int MAX_AGE = 95;
  private static final int MIN_NAMED = 2; // customers
  private static final int MIN_MARKS = 3;
  private static final int MAX_MARK_GAP = 8; // characters: " out of "

  private GuideMarks() {}

  /** Whether two prices, the lower one first, stand beside each other with a word between. */
  static boolean hasPriceRange(String text) {
    long low = -1;
    int end = -1;
    boolean money = false;
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i)) || (i > 0 && isDigit(text.charAt(i - 1)))) {
        continue;
      }
      int last = numberEnd(text, i);
      long number = number(text, i, last);
      boolean priced = isPrice(text, i, last);
      boolean beside = end >= 0 && i - end <= MAX_GAP && isPlainGap(text, end, i);
      if (beside && (money || priced) && low >= MIN_PRICE && number > low && low * 20 > number) {
        return true;
      }
      low = number;
      end = last;
      money = priced;
      i = last - 1;
    }
    return false;
  }

  /** Digits with the marks of thousands between them. */
  private static int numberEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && (isDigit(text.charAt(end))
            || (".,".indexOf(text.charAt(end)) >= 0
                && end + 1 < text.length()
                && isDigit(text.charAt(end + 1))))) {
      end++;
    }
    return end;
  }

  private static long number(String text, int start, int end) {
    long number = 0;
    int digits = 0;
    for (int i = start; i < end && digits < MAX_DIGITS; i++) {
      if (isDigit(text.charAt(i))) {
        number = 10 * number + text.charAt(i) - '0';
        digits++;
      }
    }
    return number;
  }

  private static boolean isPrice(String text, int start, int end) {
    if (start > 0 && MONEY.indexOf(text.charAt(start - 1)) >= 0) {
      return true;
    }
    String behind = text.substring(end, Math.min(text.length(), end + CURRENCY_REACH)).strip();
    return !behind.isEmpty()
        && (MONEY.indexOf(behind.charAt(0)) >= 0
            || behind.startsWith("euro")
            || behind.startsWith("Euro")
            || behind.startsWith("zł")
            || behind.startsWith("kr")
            || behind.startsWith("Kč")
            || behind.startsWith("TL"));
  }

  /** Whether nothing ends between two numbers. */
  private static boolean isPlainGap(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (".;:!?/\n".indexOf(text.charAt(i)) >= 0 || isDigit(text.charAt(i))) {
        return false;
      }
    }
    return to > from;
  }

  /** Whether two customers stand with a name and an age: "Len, 78". */
  static boolean hasAges(String text) {
    int found = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
      int start = comma + 2;
      boolean two =
          start + 2 <= text.length()
              && text.charAt(comma + 1) == ' '
              && numberEnd(text, start) == start + 2
              && !text.startsWith("%", start + 2);
      long age = two ? number(text, start, start + 2) : 0;
      if (age >= MIN_AGE && age <= MAX_AGE && isNameBefore(text, comma) && ++found == MIN_NAMED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNameBefore(String text, int comma) {
    int end = comma > 0 && text.charAt(comma - 1) == '.' ? comma - 1 : comma; // "Dieter W., 66"
    int start = end;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
      start--;
    }
    return comma - start > 1 && start < end && Character.isUpperCase(text.charAt(start));
  }

  /** Whether three marks and more are given: "9.9 Exceptional", "★ 4.8". */
  static boolean hasMarks(String text) {
    int found = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      boolean mark =
          ".,".indexOf(text.charAt(i)) >= 0
              && isDigit(text.charAt(i - 1))
              && isDigit(text.charAt(i + 1))
              && (i < 2 || text.charAt(i - 2) <= ' ' || text.charAt(i - 2) == '★')
              && (i + 2 >= text.length() || !isNumeric(text.charAt(i + 2)));
      found += mark ? 1 : 0;
    }
    return found >= MIN_MARKS;
  }

  private static boolean isNumeric(char c) {
    return isDigit(c) || c == '.' || c == ',' || c == '%';
  }

  /** Whether a mark is given: "4.8 / 5", "9,2 out of 10". */
  static boolean hasMark(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      boolean decimal =
          ".,".indexOf(text.charAt(i)) >= 0
              && isDigit(text.charAt(i - 1))
              && isDigit(text.charAt(i + 1))
              && (i < 2 || !isDigit(text.charAt(i - 2)))
              && (i + 2 >= text.length() || !isDigit(text.charAt(i + 2)));
      if (decimal && isOutOf(text, i + 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutOf(String text, int from) {
    int at = from;
    while (at < text.length() && at - from <= MAX_MARK_GAP && !isDigit(text.charAt(at))) {
      if (".;:!?\n".indexOf(text.charAt(at)) >= 0) {
        return false;
      }
      at++;
    }
    boolean five = text.startsWith("5", at);
    int end = five ? at + 1 : at + 2;
    boolean whole = five || text.startsWith("10", at);
    return at > from && whole && (end >= text.length() || !isDigit(text.charAt(end)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
