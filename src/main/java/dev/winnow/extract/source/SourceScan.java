package dev.winnow.extract.source;

import dev.winnow.extract.flow.TextBuilder;
import org.jsoup.parser.Parser;

/** Scans the source of one text node for its n-th visible character. */
final class SourceScan {
  private static final int LONGEST = 40; // characters of a reference; the longest name has 31

  private final String source;
  private final boolean raw;
  private int at;
  private char last = ' ';

  /**
   * A scan that starts with a node.
   *
   * @param at index at which the node begins
   * @param raw whether ampersands are literal, so that there are no character references
   */
  SourceScan(String source, int at, boolean raw) {
    this.source = source;
    this.at = at;
    this.raw = raw;
  }

  /** Index of the visible character that follows so many visible UTF-16 units. */
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

  /** The text from an ampersand to the last index at which its reference can end. */
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

  /** Length of the common suffix; at least one character of each is left for the reference. */
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

  /** How many UTF-16 units of a piece are visible, given the character before it. */
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
