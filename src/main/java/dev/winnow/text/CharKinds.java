package dev.winnow.text;

import opennlp.tools.util.StringUtil;

/**
 * What the splitters ask of a character, in one look-up: they run over every character of every
 * page, and a table costs a tenth of asking {@link Character}. Halves of surrogate pairs are no
 * part of a word here; whoever meets one asks for the pair.
 */
final class CharKinds {
  /** A letter, a digit or a mark on one. */
  static final byte WORD = 1;

  /** An apostrophe or a hyphen, which stand inside words. */
  static final byte JOINT = 2;

  /** White space, as OpenNLP has it: no-break spaces are some. */
  static final byte SPACE = 4;

  /** What may end a sentence of English. */
  static final byte STOP = 8;

  /** What ends a part of a word to the sentence model. */
  static final byte BOUND = SPACE | STOP;

  /** A to Z: the bit in which they differ from a to z. */
  static final byte UPPER = 0x20;

  /** A part of a word that is not among the first 128 characters. */
  static final byte FOREIGN = 0x40;

  /** A lowered or raised digit, which stands behind letters. */
  static final byte SCRIPT = 16;

  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind((char) c);
    }
  }

  private CharKinds() {}

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
    if (c == '\'' || c == '’' || c == '-' || c == '‑' || c == '‐') {
      return JOINT;
    }
    if (c == '.' || c == '!' || c == '?') {
      return STOP;
    }
    return StringUtil.isWhitespace(c) ? SPACE : 0;
  }

  private static boolean isScript(char c) {
    return c == '²'
        || c == '³'
        || c == '¹'
        || c == '⁰'
        || (c >= '⁴' && c <= '⁹')
        || (c >= '₀' && c <= '₉');
  }

  /** Whether a code point is a letter, a digit or a mark on one. */
  static boolean isWord(int point) {
    if (Character.isLetterOrDigit(point)) {
      return true;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
