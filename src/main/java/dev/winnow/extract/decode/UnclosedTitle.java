package dev.winnow.extract.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Closes a title element that has no end tag. By the HTML Standard such a title contains the rest
 * of the page; it occurs in pages that were cut and reassembled on their way into a crawl.
 */
public final class UnclosedTitle {
  private static final int HEAD = 4096; // bytes; nearly all titles end within

  private UnclosedTitle() {}

  /**
   * Whether a title is opened and not closed.
   *
   * @param body in a charset that encodes ASCII as ASCII
   */
  static boolean isIn(byte[] body) {
    char[] head = characters(body, Math.min(body.length, HEAD));
    int open = find(head, "<title", 0);
    if (open >= 0 && find(head, "</title", open) >= 0) {
      return false;
    }
    char[] all = characters(body, body.length);
    open = find(all, "<title", Math.max(0, open));
    return open >= 0 && find(all, "</title", open) < 0;
  }

  private static char[] characters(byte[] body, int length) {
    return new String(body, 0, length, ISO_8859_1).toCharArray();
  }

  /** The markup; a title without an end tag is closed before the next tag. */
  public static char[] closed(char[] markup) {
    int open = find(markup, "<title", 0);
    if (open < 0 || find(markup, "</title", open) >= 0) {
      return markup;
    }
    int next = open + 1;
    while (next < markup.length && markup[next] != '<') {
      next++;
    }
    String all = new String(markup);
    return next == markup.length
        ? markup
        : (all.substring(0, next) + "</title>" + all.substring(next)).toCharArray();
  }

  /**
   * Index of a tag, ignoring case, or -1.
   *
   * @param tag in lower case; behind the bracket a slash or letters, so that {@code | ' '} folds
   *     the case of the characters that they are compared with
   */
  private static int find(char[] markup, String tag, int from) {
    for (int i = from; i + tag.length() <= markup.length; i++) {
      if (markup[i] != '<') {
        continue;
      }
      int same = 1;
      while (same < tag.length() && (markup[i + same] | ' ') == tag.charAt(same)) {
        same++;
      }
      if (same == tag.length()) {
        return i;
      }
    }
    return -1;
  }
}
