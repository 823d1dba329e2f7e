package dev.winnow.extract.style;

/** The text of a style element, without what a reader of rules must not trip over. */
final class CssText {
  private CssText() {}

  /**
   * The rules without comments, without the comment marks of HTML that old pages put around them
   * (CSS Syntax, 4.3), and with empty strings, so that a quoted brace is none.
   */
  static String plain(String css) {
    StringBuilder plain = new StringBuilder(css.length());
    int copied = 0; // stretches are copied as a whole: character by character takes twice as long
    int i = 0;
    while (i < css.length()) {
      int end = isMark(css.charAt(i)) ? behindMark(css, i) : i;
      if (end == i) {
        i++;
        continue;
      }
      plain.append(css, copied, i);
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        plain.append(c).append(c);
      } else if (c == '\\') {
        plain.append(css, i, end);
      }
      copied = end;
      i = end;
    }
    return copied == 0 ? css : plain.append(css, copied, css.length()).toString();
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case '/', '<', '-', '"', '\'', '\\' -> true;
      default -> false;
    };
  }

  /** Index behind a comment, a comment mark, a string or an escape; the same index for others. */
  private static int behindMark(String css, int at) {
    if (css.startsWith("/*", at)) {
      int end = css.indexOf("*/", at + 2);
      return end < 0 ? css.length() : end + 2;
    }
    if (css.startsWith("<!--", at)) {
      return at + "<!--".length();
    }
    if (css.startsWith("-->", at)) {
      return at + "-->".length();
    }
    return switch (css.charAt(at)) {
      case '"', '\'' -> behindString(css, at);
      case '\\' -> Math.min(css.length(), at + 2);
      default -> at;
    };
  }

  /** Index behind a string; one that nothing closes ends with its line. */
  private static int behindString(String css, int open) {
    for (int i = open + 1; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == css.charAt(open)) {
        return i + 1;
      } else if (c == '\n') {
        return i;
      }
    }
    return css.length();
  }
}
