package dev.winnow.signals.corpus;

/**
 * Character classes as Python's {@code str} and {@code re} have them: the published formulas are
 * written against these, and Java's own classes differ in details that move the values.
 */
final class PythonText {
  /** Below this, classes are looked up: texts are read a dozen times, and nearly all is here. */
  private static final int TABLE = 0x3000; // the scripts of Europe, and general punctuation

  /** Classes as bits, for loops that carry what a run of characters holds. */
  static final int SPACE = 1;

  static final int WORD = 2;
  static final int ALPHA = 4;
  static final int ASCII_LETTER = 8;
  static final int UPPER = 16;
  static final int LOWER = 32; // title case too: neither is a capital

  private static final byte[] CLASSES = new byte[TABLE];

  static {
    for (int c = 0; c < TABLE; c++) {
      CLASSES[c] = (byte) classesByRule(c);
    }
  }

  private PythonText() {}

  /** All classes of a character. */
  static int classes(int c) {
    return c < TABLE ? CLASSES[c] : classesByRule(c);
  }

  private static int classesByRule(int c) {
    int space = isSpaceByRule(c) ? SPACE : 0;
    int word = isWordByRule(c) ? WORD : 0;
    int alpha = isAlphaByRule(c) ? ALPHA : 0;
    int ascii = isAsciiLetter(c) ? ASCII_LETTER : 0;
    int upper = Character.isUpperCase(c) ? UPPER : 0;
    int lower = Character.isLowerCase(c) || Character.isTitleCase(c) ? LOWER : 0;
    return space | word | alpha | ascii | upper | lower;
  }

  /** {@code str.isspace}: what {@code split()} and {@code \s} take for white space. */
  static boolean isSpace(int c) {
    return c < TABLE ? (CLASSES[c] & SPACE) != 0 : isSpaceByRule(c);
  }

  /** {@code \w}: letters, numbers of every kind, underscore; no marks. */
  static boolean isWord(int c) {
    return c < TABLE ? (CLASSES[c] & WORD) != 0 : isWordByRule(c);
  }

  /** {@code str.isalpha} of one character. */
  static boolean isAlpha(int c) {
    return c < TABLE ? (CLASSES[c] & ALPHA) != 0 : isAlphaByRule(c);
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

  static boolean isAsciiLetter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** {@code string.punctuation}: the 32 visible ASCII characters that are no letters or digits. */
  static boolean isAsciiPunctuation(int c) {
    return c > ' ' && c < 0x7f && !isAsciiLetter(c) && (c < '0' || c > '9');
  }

  /** Where {@code str.splitlines} ends a line. */
  static boolean isLineBreak(int c) {
    return (c >= 0x0a && c <= 0x0d)
        || (c >= 0x1c && c <= 0x1e)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
