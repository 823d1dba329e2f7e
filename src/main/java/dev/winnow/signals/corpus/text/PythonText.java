package dev.winnow.signals.corpus.text;

/**
 * Character classes of Python's {@code str} and {@code re}. The published formulas are defined with
 * these, and Java's own classes differ in details that change the values.
 */
public final class PythonText {
  /** Size of the table, which covers the basic plane; each text is scanned a dozen times. */
  private static final int TABLE = 0x10000;

  /** Classes as bits, so that loops can collect the classes of a run of characters. */
  static final int SPACE = 1;

  public static final int WORD = 2;
  public static final int ALPHA = 4;
  static final int ASCII_LETTER = 8;
  static final int UPPER = 16;
  static final int LOWER = 32;
  static final int TITLE = 64;
  static final int SURROGATE = 128;

  private static final byte[] CLASSES = new byte[TABLE];

  static {
    for (int c = 0; c < TABLE; c++) {
      CLASSES[c] = (byte) classesByRule(c);
    }
  }

  private PythonText() {}

  /** All classes of a character. */
  public static int classes(int c) {
    return c < TABLE ? CLASSES[c] & 0xff : classesByRule(c);
  }

  private static int classesByRule(int c) {
    if (isIdeograph(c)) {
      return WORD | ALPHA;
    }
    int space = isSpaceByRule(c) ? SPACE : 0;
    int word = isWordByRule(c) ? WORD : 0;
    int alpha = isAlphaByRule(c) ? ALPHA : 0;
    int ascii = isAsciiLetter(c) ? ASCII_LETTER : 0;
    int upper = Character.isUpperCase(c) ? UPPER : 0;
    int lower = Character.isLowerCase(c) ? LOWER : 0;
    int title = Character.isTitleCase(c) ? TITLE : 0;
    int surrogate = c < TABLE && Character.isSurrogate((char) c) ? SURROGATE : 0;
    return space | word | alpha | ascii | upper | lower | title | surrogate;
  }

  /** Chinese and Korean letters, half of the table: a fast path for its initialisation. */
  private static boolean isIdeograph(int c) {
    return (c >= 0x4e00 && c <= 0x9fd5) || (c >= 0xac00 && c <= 0xd7a3); // Chinese, Korean
  }

  /** Whether a character has any of some classes. Small, so that the JIT inlines it. */
  static boolean is(char c, int classes) {
    return (CLASSES[c] & classes) != 0;
  }

  /** The code point at an index, without a call for characters that are no surrogates. */
  public static int codePointAt(char[] text, int at, int end) {
    char c = text[at];
    return is(c, SURROGATE) ? Character.codePointAt(text, at, end) : c;
  }

  /** {@code str.isspace}, which is also the white space of {@code split()} and {@code \s}. */
  static boolean isSpace(char c) {
    return is(c, SPACE);
  }

  /** {@code \w}: letters, numbers of every kind and the underscore, without combining marks. */
  static boolean isWord(int c) {
    return (classes(c) & WORD) != 0;
  }

  /** {@code str.isalpha} of one character. */
  static boolean isAlpha(char c) {
    return is(c, ALPHA);
  }

  private static boolean isSpaceByRule(int c) {
    if (c <= ' ') {
      return c == ' ' || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f);
    }
    return c > 0x7f && (c == 0x85 || Character.isSpaceChar(c));
  }

  private static boolean isWordByRule(int c) {
    if (c < 0x80) {
      return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }
    if (Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isAlphaByRule(int c) {
    return c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c);
  }

  /** Whether a code point is one of a to z and A to Z. */
  public static boolean isAsciiLetter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** {@code string.punctuation}: visible ASCII characters other than letters and digits. */
  public static boolean isAsciiPunctuation(int c) {
    return c > ' ' && c < 0x7f && !isAsciiLetter(c) && (c < '0' || c > '9');
  }

  /** Whether {@code str.splitlines} ends a line at a character. */
  static boolean isLineBreak(int c) {
    return (c >= 0x0a && c <= 0x0d)
        || (c >= 0x1c && c <= 0x1e)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
