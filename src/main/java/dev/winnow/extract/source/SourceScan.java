package dev.winnow.extract.source;

import dev.winnow.extract.flow.TextBuilder;
import org.jsoup.parser.Parser;

/** Reads the source of a node once more, to find its n-th visible character. */
final class SourceScan {
  private static final int LONGEST = 40; // of a reference; the longest name has 31 letters

  private final String source;
  private final boolean raw;
  private int at;
  private char last = ' ';

  /**
   * @param at where the node begins
   * @param raw whether ampersands mean themselves
   */
  SourceScan(String source, int at, boolean raw) {
    this.source = source;
    this.at = at;
    this.raw = raw;
  }

  /** Index of the visible character that has so many UTF-16 units of others before it. */
  int skip(int units) {
    int left = units;
    while (at < source.length()) {
      int length = 1;
      String shown = source.substring(at, at + 1);
      if (!raw && shown.equals("&")) {
        String token = token();
        String decoded = Parser.unescapeEntities(token, false);
        int tail = decoded.equals(token) ? 0 : commonEnd(token, decoded);
        length = decoded.equals(token) ? 1 : token.length() - tail;
        shown = decoded.substring(0, decoded.equals(token) ? 1 : decoded.length() - tail);
      }
      int visible = visible(shown);
      if (visible > left) {
        return at;
      }
      left -= visible;
      at += length;
    }
    return at;
  }

  /** From an ampersand to where a reference must have ended. */
  private String token() {
    int end = at + 1;
    int limit = Math.min(source.length(), at + LONGEST);
    while (end < limit && (Character.isLetterOrDigit(source.charAt(end)) || isHash(end))) {
      end++;
    }
    boolean closed = end < limit && source.charAt(end) == ';';
    return source.substring(at, closed ? end + 1 : end);
  }

  private boolean isHash(int index) {
    return index == at + 1 && source.charAt(index) == '#';
  }

  /** Length of what both end with; a reference stands for at least one character. */
  private static int commonEnd(String token, String decoded) {
    int length = 0;
    int most = Math.min(token.length() - 1, decoded.length() - 1);
    while (length < most
        && token.charAt(token.length() - 1 - length)
            == decoded.charAt(decoded.length() - 1 - length)) {
      length++;
    }
    return length;
  }

  /** Units of a piece that become visible, after what was shown last. */
  private int visible(String shown) {
    String chars = last + shown;
    int visible = 0;
    for (int i = 1; i < chars.length(); i++) {
      visible += TextBuilder.isVisible(chars, i) ? 1 : 0;
    }
    last = chars.charAt(chars.length() - 1);
    return visible;
  }
}
