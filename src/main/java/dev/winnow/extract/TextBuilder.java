package dev.winnow.extract;

/**
 * Writes visible text as a browser's {@code innerText} has it: white space collapsed, breaks only
 * between words, nothing at the ends. Characters without a shape, which pages use to hide words
 * from searches, are dropped and counted.
 */
final class TextBuilder {
  private final StringBuilder text = new StringBuilder();
  private int breaks;
  private boolean space;
  private boolean tab;
  private int dropped;
  private int firstWritten;

  /** At least so many line feeds before the next word. */
  void breakLine(int lines) {
    if (text.length() > 0) {
      breaks = Math.max(breaks, lines);
    }
    space = false;
    tab = false;
  }

  /** One line feed more, up to a blank line; says whether there is a blank line now. */
  boolean lineFeed() {
    if (text.length() > 0) {
      breaks = Math.min(2, breaks + 1);
    }
    space = false;
    tab = false;
    return breaks == 2;
  }

  /** Parts the words on both sides by at least a space. */
  void gap() {
    space = true;
  }

  /** Parts the cells of a row. */
  void cell() {
    tab = breaks == 0 && text.length() > 0;
  }

  /** Adds characters; says whether any became visible. */
  boolean append(String chars) {
    firstWritten = -1;
    int length = chars.length();
    int i = 0;
    while (i < length) {
      char c = chars.charAt(i);
      if (isSpace(c)) {
        space = true;
        i++;
      } else if (c >= '\u007F' && isShapeless(c, chars, i)) {
        dropped++;
        i++;
      } else {
        int end = i + 1;
        while (end < length && isPlain(chars.charAt(end))) {
          end++;
        }
        settle();
        if (firstWritten < 0) {
          firstWritten = text.length();
        }
        text.append(chars, i, end);
        i = end;
      }
    }
    return firstWritten >= 0;
  }

  /** Where the last {@link #append} put its first character. */
  int firstWritten() {
    return firstWritten;
  }

  int length() {
    return text.length();
  }

  /** Characters without a shape that were left out. */
  int dropped() {
    return dropped;
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void settle() {
    if (breaks > 0) {
      text.append(breaks == 1 ? "\n" : "\n\n");
    } else if (tab) {
      text.append('\t');
    } else if (space && text.length() > 0) {
      text.append(' ');
    }
    breaks = 0;
    tab = false;
    space = false;
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < '\u007F';
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == '\u00A0'
        || c == '\u2028'
        || c == '\u2029';
  }

  /**
   * Soft hyphens, zero-width and bidirectional controls, control characters. Joiners stay where the
   * script needs them: only between Latin letters they can do nothing but hide a word.
   */
  private boolean isShapeless(char c, String chars, int index) {
    if (c < '\u00A0' || c == '\u00AD' || c == '\u061C' || c == '\u180E' || c == '\uFEFF') {
      return true;
    }
    if (c == '\u200C' || c == '\u200D') {
      char before = index > 0 ? chars.charAt(index - 1) : ' ';
      return before < '\u0250'; // the end of the Latin blocks
    }
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || (c >= '\u2066' && c <= '\u206F');
  }
}
