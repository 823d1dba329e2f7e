package dev.winnow.extract.flow;

import java.util.Arrays;

/**
 * Writes visible text as a browser's {@code innerText} has it: white space collapsed, breaks only
 * between words, nothing at the ends. Characters without a shape, which pages use to hide words
 * from searches, are dropped and counted.
 */
public final class TextBuilder {
  private static final int ROOM = 2; // characters that settle() puts before the first word
  private static final int PLAIN = 1;
  private static final int SPACE = 2;
  private static final long BLANKS = (1L << ' ') | (0b11111L << '\t'); // white space of ASCII
  private static final byte[] KINDS = new byte[128]; // of ASCII; 0 for what needs a closer look

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
   * @param expected characters, roughly
   */
  TextBuilder(int expected) {
    this.text = new char[expected + ROOM];
  }

  /** At least so many line feeds before the next word. */
  void breakLine(int lines) {
    if (length > 0) {
      breaks = Math.max(breaks, lines);
    }
    space = false;
    tab = false;
  }

  /** One line feed more, up to a blank line; says whether there is a blank line now. */
  boolean lineFeed() {
    if (length > 0) {
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
    tab = breaks == 0 && length > 0;
  }

  /** Adds characters; says whether any became visible. They are moved to their place in here. */
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
   * Moves words and the single spaces between them to their place; says what is left. Spaces are
   * believed until a second one or the end, so that no word ends with a surprise for the processor.
   */
  private int move(int from, int end) {
    char[] chars = text;
    int to = length;
    int i = from;
    chars[to++] = chars[i++]; // settled already, whatever it is
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

  /** Whether {@link #append} would write a text of ASCII as it is; says no where it is not sure. */
  static boolean isSettled(String chars) {
    int last = SPACE; // none at the start
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

  /** Whether there is nothing but white space of ASCII, as between most tags. */
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

  /** Where the last {@link #append} put its first character. */
  int firstWritten() {
    return firstWritten;
  }

  public int length() {
    return length;
  }

  /** Characters without a shape that were left out. */
  public int dropped() {
    return dropped;
  }

  public String substring(int start, int end) {
    return new String(text, start, end - start);
  }

  /** A stretch on one line; its white space is collapsed but for breaks and tabs. */
  String line(int start, int end) {
    String line = substring(start, end);
    if (line.indexOf('\n') < 0 && line.indexOf('\t') < 0) {
      return line;
    }
    return line.replace("\n\n", " ").replace('\n', ' ').replace('\t', ' ');
  }

  /** The characters written, and more behind them; not to be changed. */
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

  /** Whether a character of a node becomes one of the text, white space aside. */
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
   * Soft hyphens, zero-width and bidirectional controls, control characters. Joiners stay where the
   * script needs them: only between Latin letters they can do nothing but hide a word.
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
