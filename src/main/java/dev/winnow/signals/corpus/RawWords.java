package dev.winnow.signals.corpus;

/**
 * Counts of raw words: runs of word characters, and runs of characters that are neither word nor
 * white space, as NLTK's WordPunctTokenizer splits.
 *
 * @param count all of them
 * @param withLetter those with an ASCII letter
 * @param capitals those whose cased characters are all capitals, with at least one
 */
record RawWords(int count, int withLetter, int capitals) {
  private static final int SPACE = 0;
  private static final int WORD = 1;
  private static final int OTHER = 2;

  static RawWords of(char[] text) {
    int count = 0;
    int withLetter = 0;
    int capitals = 0;
    int kind = SPACE;
    boolean letter = false;
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i <= text.length; ) {
      int c = i < text.length ? Character.codePointAt(text, i) : ' ';
      int next = kindOf(c);
      if (next != kind) {
        if (kind != SPACE) {
          count++;
          withLetter += letter ? 1 : 0;
          capitals += upper && !lower ? 1 : 0;
        }
        letter = false;
        upper = false;
        lower = false;
        kind = next;
      }
      if (c < 0x80) {
        upper |= c >= 'A' && c <= 'Z';
        lower |= c >= 'a' && c <= 'z';
        letter |= PythonText.isAsciiLetter(c);
      } else {
        upper |= Character.isUpperCase(c);
        lower |= Character.isLowerCase(c) || Character.isTitleCase(c);
      }
      i += Character.charCount(c);
    }
    return new RawWords(count, withLetter, capitals);
  }

  private static int kindOf(int c) {
    if (PythonText.isWord(c)) {
      return WORD;
    }
    return PythonText.isSpace(c) ? SPACE : OTHER;
  }
}
