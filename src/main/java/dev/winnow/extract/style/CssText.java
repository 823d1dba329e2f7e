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
    int i = 0;
    while (i < css.length()) {
      char c = css.charAt(i);
      if (css.startsWith("/*", i)) {
        int end = css.indexOf("*/", i + 2);
        i = end < 0 ? css.length() : end + 2;
      } else if (css.startsWith("<!--", i)) {
        i += "<!--".length();
      } else if (css.startsWith("-->", i)) {
        i += "-->".length();
      } else if (c == '"' || c == '\'') {
        plain.append(c).append(c);
        i = behindString(css, i);
      } else if (c == '\\' && i + 1 < css.length()) {
        plain.append(c).append(css.charAt(i + 1));
        i += 2;
      } else {
        plain.append(c);
        i++;
      }
    }
    return plain.toString();
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
