package dev.winnow.signals.leftovers;

/**
 * A slot of alternatives as text spinners read it: {@code {big|large}}, nested or not. Sets,
 * figures and commands that look alike have other signs, single letters or spaces between.
 */
final class SpinSlot {
  private static final int MOST_CHARACTERS = 600;
  private static final String FOREIGN = "=;$\\\"\n\t/@#^+_"; // of code, formulas and addresses

  private SpinSlot() {}

  /** Offset behind the slot that opens at an offset, or -1 if there is none. */
  static int end(String text, int open, int limit) {
    if (open > 0 && isGlued(text.charAt(open - 1))) {
      return -1;
    }
    int stop = Math.min(limit, open + MOST_CHARACTERS);
    int depth = 0;
    int bars = 0;
    int longest = 0; // run of letters
    int letters = 0;
    for (int i = open; i < stop; i++) {
      char c = text.charAt(i);
      letters = Character.isLetter(c) ? letters + 1 : 0;
      longest = Math.max(longest, letters);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
        if (depth == 0) {
          return bars > 0 && longest > 1 ? i + 1 : -1;
        }
      } else if (c == '|') {
        if (isCondition(text, open, i)) {
          return -1;
        }
        bars++;
      } else if (FOREIGN.indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Offset behind alternatives in square brackets, which menus have too, or -1. In doubled brackets
   * one bar parts the address of a wiki's link from its name, so that there have to be two.
   */
  static int squareEnd(String text, int open, int limit) {
    boolean doubled = open + 1 < limit && text.charAt(open + 1) == '[';
    int end = doubled ? bracketEnd(text, open + 1, limit, 2) : bracketEnd(text, open, limit, 1);
    boolean closed = end > 0 && (!doubled || (end < limit && text.charAt(end) == ']'));
    return closed ? end + (doubled ? 1 : 0) : -1;
  }

  private static int bracketEnd(String text, int open, int limit, int fewest) {
    if (open > 0
        && (isGlued(text.charAt(open - 1)) || (fewest == 1 && text.charAt(open - 1) == '['))) {
      return -1;
    }
    int bars = 0;
    int stop = Math.min(limit, open + MOST_CHARACTERS);
    for (int i = open + 1; i < stop; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return bars >= fewest && text.charAt(i - 1) != '|' ? i + 1 : -1;
      }
      if (c == '|') {
        bars++;
        if (text.charAt(i - 1) == '[' || text.charAt(i - 1) == ' ' || text.charAt(i + 1) == ' ') {
          return -1;
        }
      } else if (!Character.isLetter(c) && c != ' ' && c != '-' && c != '\'' && c != '’') {
        return -1;
      }
    }
    return -1;
  }

  /** Braces behind a word belong to it, as in file names and formulas. */
  private static boolean isGlued(char before) {
    return Character.isLetterOrDigit(before) || before == '$' || before == '\\' || before == '_';
  }

  /** The bar of a set, as in {x | x > 2}: a single letter and a space before it. */
  private static boolean isCondition(String text, int open, int bar) {
    int end = bar;
    while (end > open + 1 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = open + 1;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return end - start == 1 && bar > end;
  }
}
