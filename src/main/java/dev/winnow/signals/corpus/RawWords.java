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
  private static final int KIND = PythonText.SPACE | PythonText.WORD;
  private static final int NO_CAPITAL = PythonText.LOWER | PythonText.TITLE;

  /** One pass without branches: where words end is what a processor cannot foresee. */
  static RawWords of(char[] text) {
    int count = 0;
    int withLetter = 0;
    int capitals = 0;
    int run = PythonText.SPACE; // classes of the characters of a run so far
    for (int i = 0; i < text.length; ) {
      int c = text[i];
      if (Character.isSurrogate((char) c)) {
        c = Character.codePointAt(text, i);
      }
      i += Character.charCount(c);
      int classes = PythonText.classes(c);
      boolean starts = ((classes ^ run) & KIND) != 0;
      int before = starts ? 0 : run;
      run = before | classes;
      count += starts && (classes & PythonText.SPACE) == 0 ? 1 : 0;
      withLetter += ((run & ~before) & PythonText.ASCII_LETTER) / PythonText.ASCII_LETTER;
      capitals += capital(run) - capital(before);
    }
    return new RawWords(count, withLetter, capitals);
  }

  /** 1 where a run holds capitals and no other cased character. */
  private static int capital(int run) {
    return (run & PythonText.UPPER) != 0 && (run & NO_CAPITAL) == 0 ? 1 : 0;
  }
}
