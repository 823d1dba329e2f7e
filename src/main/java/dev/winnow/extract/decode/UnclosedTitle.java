package dev.winnow.extract.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Closes a title that its page forgot to close. By the HTML Standard such a title swallows the
 * whole page; pages that were cut and pieced together on their way into a crawl have it.
 */
public final class UnclosedTitle {
  private static final int HEAD = 4096; // bytes; nearly all titles end before

  private UnclosedTitle() {}

  /** Whether bytes whose ASCII is that of the text open a title and do not close it. */
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

  /** The markup, its title closed before the next tag where nothing closes it. */
  public static String closed(String markup) {
    int open = find(markup, "<title", 0);
    if (open < 0 || find(markup, "</title", open) >= 0) {
      return markup;
    }
    int next = markup.indexOf('<', open + 1);
    return next < 0 ? markup : markup.substring(0, next) + "</title>" + markup.substring(next);
  }

  /**
   * Index of a tag in whatever case, or -1.
   *
   * @param tag in lower case; its second character is a letter or a slash, both of which have the
   *     bit of lower case
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
