package dev.winnow.signals.leftovers;

/**
 * Tells whether a hyphen stands in a stretch of a text. Stretches are asked for in the order of
 * their beginnings, so that each hyphen is looked for once.
 */
final class HyphenCursor {
  private static final char UNBROKEN = '\u2011';

  private final String text;
  private int hyphen = -1;
  private int unbroken = -1;

  HyphenCursor(String text) {
    this.text = text;
  }

  /** Whether one stands in a stretch, its end excluded. */
  boolean isWithin(int start, int end) {
    hyphen = hyphen < start ? find('-', start) : hyphen;
    unbroken = unbroken < start ? find(UNBROKEN, start) : unbroken;
    return hyphen < end || unbroken < end;
  }

  /** Whether a character is one of the two. */
  static boolean isHyphen(char c) {
    return c == '-' || c == UNBROKEN;
  }

  private int find(char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
