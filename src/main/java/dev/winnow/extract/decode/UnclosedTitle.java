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
    String head = new String(body, 0, Math.min(body.length, HEAD), ISO_8859_1);
    int open = find(head, "<title", 0);
    if (open >= 0 && find(head, "</title", open) >= 0) {
      return false;
    }
    String all = new String(body, ISO_8859_1);
    open = find(all, "<title", Math.max(0, open));
    return open >= 0 && find(all, "</title", open) < 0;
  }

  /** The markup; a title without an end tag is closed before the next tag. */
  public static String closed(String markup) {
    int open = find(markup, "<title", 0);
    if (open < 0 || find(markup, "</title", open) >= 0) {
      return markup;
    }
    int next = markup.indexOf('<', open + 1);
    return next < 0 ? markup : markup.substring(0, next) + "</title>" + markup.substring(next);
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
