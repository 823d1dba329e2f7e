package dev.winnow.extract.decode;

/**
 * Closes a title element that has no end tag. By the HTML Standard such a title contains the rest
 * of the page; it occurs in pages that were cut and reassembled on their way into a crawl.
 */
public final class UnclosedTitle {
  private static final int HEAD = 4096; // characters; nearly all titles end within
  private static final String OPEN = "<title";
  private static final String CLOSE = "</title";

  private UnclosedTitle() {}

  /**
   * Whether a title is opened and not closed.
   *
   * @param ascii of the same ASCII as the markup
   */
  static boolean isIn(String ascii) {
    return !isClosed(ascii.substring(0, Math.min(ascii.length(), HEAD))) && isOpen(ascii);
  }

  /** The markup; a title without an end tag is closed before the next tag. */
  public static char[] closed(char[] markup) {
    if (isClosed(new String(markup, 0, Math.min(markup.length, HEAD)))) {
      return markup;
    }
    String all = new String(markup);
    int next = isOpen(all) ? all.indexOf('<', find(all, OPEN, 0) + 1) : -1;
    return next < 0
        ? markup
        : (all.substring(0, next) + "</title>" + all.substring(next)).toCharArray();
  }

  private static boolean isClosed(String head) {
    int open = find(head, OPEN, 0);
    return open >= 0 && find(head, CLOSE, open) >= 0;
  }

  private static boolean isOpen(String markup) {
    int open = find(markup, OPEN, 0);
    return open >= 0 && find(markup, CLOSE, open) < 0;
  }

  /**
   * Index of a tag, ignoring case, or -1.
   *
   * @param tag in lower case; its second character is a letter or a slash, so that {@code | ' '}
   *     folds the case of the character that it is compared with
   */
  private static int find(String markup, String tag, int from) {
    for (int i = markup.indexOf('<', from); i >= 0; i = markup.indexOf('<', i + 1)) {
      boolean begins = i + 1 < markup.length() && (markup.charAt(i + 1) | ' ') == tag.charAt(1);
      if (begins && markup.regionMatches(true, i, tag, 0, tag.length())) {
        return i;
      }
    }
    return -1;
  }
}
