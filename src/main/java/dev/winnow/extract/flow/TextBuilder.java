package dev.winnow.extract.flow;

import java.util.Arrays;

/**
 * Builds visible text as a browser's {@code innerText} returns it: white space is collapsed, line
 * breaks stand only between words, and the text neither begins nor ends with white space.
 * Characters without a glyph, which pages insert to hide words from searches, are dropped and
 * counted.
 */
public final class TextBuilder {
  private static final int ROOM = 2; // characters that settle() puts before the first word
  private static final int PLAIN = 1;
  private static final int SPACE = 2;
  private static final long BLANKS = (1L << ' ') | (0b11111L << '\t'); // ASCII white space
  private static final byte[] KINDS = new byte[128]; // 0 for every character that needs a check

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = (byte) (isPlain(c) ? PLAIN : c == ' ' ? SPACE : 0);
    }
  }

  private char[] text;
  private int length;
  private int breaks;
  private boolean space;
  private boolean tab;
  private int dropped;
  private int firstWritten;

  /**
   * @param expected rough number of characters; the buffer grows if there are more
   */
  TextBuilder(int expected) {
    this.text = new char[expected + ROOM];
  }

  /** Puts at least so many line feeds before the next word. */
  void breakLine(int lines) {
    if (length > 0) {
      breaks = Math.max(breaks, lines);
    }
    space = false;
    tab = false;
  }

  /** Adds a line feed, up to a blank line; returns whether there is a blank line now. */
  boolean lineFeed() {
    if (length > 0) {
      breaks = Math.min(2, breaks + 1);
    }
    space = false;
    tab = false;
    return breaks == 2;
  }

  /** Separates the words on both sides by at least a space. */
  void gap() {
    space = true;
  }

  /** Separates two cells of a row by a tab. */
  void cell() {
    tab = breaks == 0 && length > 0;
  }

  /**
   * Adds characters; returns whether any became visible. They are copied behind the end of the text
   * first and then moved to their final place within the buffer.
   */
  boolean append(String chars) {
    firstWritten = -1;
    if (isBlank(chars)) {
      space |= !chars.isEmpty();
      return false;
    }
    int from = length + ROOM;
    int end = from + chars.length();
    reserve(end);
    chars.getChars(0, chars.length(), text, from);
    int i = from;
    while (i < end) {
      char c = text[i];
      if (!isPlain(c) && isSpace(c)) {
        space = true;
        i++;
      } else if (c >= '\u007F' && isShapeless(c, chars, i - from)) {
        dropped++;
        i++;
      } else {
        settle();
        firstWritten = firstWritten < 0 ? length : firstWritten;
        i = move(i, end);
      }
    }
    return firstWritten >= 0;
  }

  /**
   * Moves words and the single spaces between them to their place; returns the index of the first
   * character that is left.
   *
   * <p>Copies plain characters and spaces alike and leaves the loop only at a second space in a row
   * or a character that needs a check: a branch at the end of each word would be mispredicted. A
   * space at the end is taken back.
   */
  private int move(int from, int end) {
    char[] chars = text;
    int to = length;
    int i = from;
    chars[to++] = chars[i++]; // visible of any kind, as the caller has checked
    int last = PLAIN;
    while (i < end) {
      char c = chars[i];
      int kind = c < KINDS.length ? KINDS[c] : 0;
      if (kind == 0 || (kind & last & SPACE) != 0) {
        break;
      }
      chars[to++] = c;
      last = kind;
      i++;
    }
    int back = last == SPACE ? 1 : 0;
    length = to - back;
    return i - back;
  }

  /**
   * Whether {@link #append} would write a text unchanged. It returns false for every text with a
   * character beyond ASCII, so false means "unknown".
   */
  static boolean isSettled(String chars) {
    int last = SPACE; // a leading space would not be written
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      int kind = c < KINDS.length ? KINDS[c] : 0;
      if (kind == 0 || (kind & last & SPACE) != 0) {
        return false;
      }
      last = kind;
    }
    return last == PLAIN || chars.isEmpty();
  }

  /** Whether all characters are ASCII white space, as between most tags. */
  private static boolean isBlank(String chars) {
    int length = chars.length();
    for (int i = 0; i < length; i++) {
      char c = chars.charAt(i);
      if (c > ' ' || (BLANKS >>> c & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Offset at which the last {@link #append} put its first visible character; -1 without one. */
  int firstWritten() {
    return firstWritten;
  }

  public int length() {
    return length;
  }

  /** How many characters without a glyph were dropped. */
  public int dropped() {
    return dropped;
  }

  public String substring(int start, int end) {
    return new String(text, start, end - start);
  }

  /** A part of the text on one line: each line break, blank line or tab becomes a space. */
  String line(int start, int end) {
    String line = substring(start, end);
    if (line.indexOf('\n') < 0 && line.indexOf('\t') < 0) {
      return line;
    }
    return line.replace("\n\n", " ").replace('\n', ' ').replace('\t', ' ');
  }

  /**
   * The buffer, without a copy: the first {@link #length} characters are the text. Callers must not
   * change it.
   */
  public char[] chars() {
    return text;
  }

  @Override
  public String toString() {
    return new String(text, 0, length);
  }

  private void settle() {
    if (breaks > 0) {
      text[length++] = '\n';
      if (breaks > 1) {
        text[length++] = '\n';
      }
    } else if (tab) {
      text[length++] = '\t';
    } else if (space && length > 0) {
      text[length++] = ' ';
    }
    breaks = 0;
    tab = false;
    space = false;
  }

  private void reserve(int needed) {
    if (needed > text.length) {
      text = Arrays.copyOf(text, Math.max(needed, text.length * 2));
    }
  }

  /** Whether {@link #append} keeps a character of a node and it is no white space. */
  public static boolean isVisible(String chars, int index) {
    char c = chars.charAt(index);
    return isPlain(c) || (!isSpace(c) && (c < '\u007F' || !isShapeless(c, chars, index)));
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < '\u007F';
  }

  public static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == '\u00A0'
        || c == '\u2028'
        || c == '\u2029';
  }

  /**
   * Soft hyphens, zero-width and bidirectional controls, control characters. A joiner is dropped
   * only after a Latin character: other scripts and emoji need joiners, Latin does not.
   */
  static boolean isShapeless(char c, String chars, int index) {
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
