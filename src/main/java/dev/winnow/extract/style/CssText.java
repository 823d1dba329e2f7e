package dev.winnow.extract.style;

import java.util.List;

/** The text of a style element, without what a reader of rules must not trip over. */
final class CssText {
  private static final List<String> MARKS = List.of("/*", "<!--", "-->", "\"", "'", "\\");

  private CssText() {}

  /**
   * The rules without comments, without the comment marks of HTML that old pages put around them
   * (CSS Syntax, 4.3), and with empty strings, so that a quoted brace is none.
   */
  static String plain(String css) {
    int[] next = new int[MARKS.size()];
    int at = nearest(css, 0, next);
    if (at == css.length()) {
      return css;
    }
    StringBuilder plain = new StringBuilder(css.length());
    int copied = 0;
    while (at < css.length()) {
      plain.append(css, copied, at);
      char c = css.charAt(at);
      copied = behindMark(css, at);
      if (c == '"' || c == '\'') {
        plain.append(c).append(c);
      } else if (c == '\\') {
        plain.append(css, at, copied);
      }
      at = nearest(css, copied, next);
    }
    return plain.append(css, copied, css.length()).toString();
  }

  /**
   * Index of the first mark from an index on, or the length.
   *
   * @param next where each mark stands next; those before the index are searched for anew, so that
   *     each is searched for once, as a whole and not character by character
   */
  private static int nearest(String css, int from, int[] next) {
    int nearest = css.length();
    for (int i = 0; i < next.length; i++) {
      if (next[i] < from || from == 0) {
        int found = css.indexOf(MARKS.get(i), from);
        next[i] = found < 0 ? css.length() : found;
      }
      nearest = Math.min(nearest, next[i]);
    }
    return nearest;
  }

  /** Index behind a comment, a comment mark, a string or an escape. */
  private static int behindMark(String css, int at) {
    return switch (css.charAt(at)) {
      case '"', '\'' -> behindString(css, at);
      case '\\' -> Math.min(css.length(), at + 2);
      case '<' -> at + "<!--".length();
      case '-' -> at + "-->".length();
      default -> {
        int end = css.indexOf("*/", at + 2);
        yield end < 0 ? css.length() : end + 2;
      }
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
