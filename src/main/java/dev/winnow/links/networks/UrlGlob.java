package dev.winnow.links.networks;

/**
 * A pattern for one part of an address: {@code *} stands for anything, each {@code #} for one
 * digit, and a run of them for at least that many. At most one star, so that matching is linear.
 */
record UrlGlob(String before, String after, boolean open) {
  /** Reads a pattern. */
  static UrlGlob of(String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return new UrlGlob(pattern, "", false);
    }
    if (pattern.indexOf('*', star + 1) >= 0) {
      throw new IllegalArgumentException("more than one * in " + pattern);
    }
    return new UrlGlob(pattern.substring(0, star), pattern.substring(star + 1), true);
  }

  /** Whether the whole of a lower-case text is of this form. */
  boolean matches(String text) {
    int head = head(text);
    if (head < 0) {
      return false;
    }
    if (!open) {
      return head == text.length();
    }
    int tail = text.length() - after.length();
    if (tail < head) {
      return false;
    }
    for (int i = 0; i < after.length(); i++) {
      if (!fits(after.charAt(i), text.charAt(tail + i))) {
        return false;
      }
    }
    return true;
  }

  /** Index behind what the part before the star takes, or -1. */
  private int head(String text) {
    int at = 0;
    for (int i = 0; i < before.length(); i++) {
      if (at >= text.length() || !fits(before.charAt(i), text.charAt(at))) {
        return -1;
      }
      at++;
      boolean runEnds =
          before.charAt(i) == '#' && (i + 1 == before.length() || before.charAt(i + 1) != '#');
      while (runEnds && at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static boolean fits(char pattern, char c) {
    return pattern == '#' ? isDigit(c) : pattern == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
