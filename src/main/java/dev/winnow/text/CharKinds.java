package dev.winnow.text;

import dev.winnow.unicode.LookAlikes;

/**
 * Classes of characters for {@link WordSplitter}, by a table over the basic plane. The plain
 * formula is {@link #kind}; the splitter visits every character of every page, and a look-up costs
 * a tenth of asking {@link Character}. A half of a surrogate pair is no part of a word here: the
 * caller asks for the code point.
 */
final class CharKinds {
  /** A letter, a digit or a combining mark. */
  static final byte WORD = 1;

  /** An apostrophe or a hyphen, which may stand inside words. */
  static final byte JOINT = 2;

  /** Flag of A to Z: the bit in which they differ from a to z. */
  static final byte UPPER = 0x20;

  /** Flag of a part of a word beyond ASCII. */
  static final byte FOREIGN = 0x40;

  /** A soft hyphen, or another character without a shape. */
  static final byte INVISIBLE = 4;

  /** A lowered or raised digit, which stands behind letters. */
  static final byte SCRIPT = 16;

  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind((char) c);
    }
  }

  private CharKinds() {}

  /** The flags of a character. */
  static byte of(char c) {
    return KINDS[c];
  }

  private static byte kind(char c) {
    if (isWord(c)) {
      return (byte) (WORD | (c >= 128 ? FOREIGN : c >= 'A' && c <= 'Z' ? UPPER : 0));
    }
    if (isScript(c)) {
      return SCRIPT;
    }
    if (LookAlikes.isInvisible(c)) {
      return INVISIBLE;
    }
    return c == '\'' || c == '’' || c == '-' || c == '‑' || c == '‐' ? JOINT : 0;
  }

  private static boolean isScript(char c) {
    return c == '²'
        || c == '³'
        || c == '¹'
        || c == '⁰'
        || (c >= '⁴' && c <= '⁹')
        || (c >= '₀' && c <= '₉');
  }

  /** Whether a code point is a letter, a digit or a combining mark. */
  static boolean isWord(int point) {
    if (Character.isLetterOrDigit(point)) {
      return true;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
