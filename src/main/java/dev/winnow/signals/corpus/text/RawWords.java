package dev.winnow.signals.corpus.text;

/**
 * Counts of raw words: runs of word characters, and runs of characters that are neither word nor
 * white space, as NLTK's WordPunctTokenizer splits.
 */
public final class RawWords {
  private static final int NO_CAPITAL = PythonText.LOWER | PythonText.TITLE;

  private int count;
  private int withLetter;
  private int capitals;

  private RawWords() {}

  /** Counts over all chunks of a text. */
  public static RawWords of(TextChunks chunks) {
    RawWords words = new RawWords();
    for (int chunk = 0; chunk < chunks.distinct(); chunk++) {
      if (chunks.isAll(chunk, PythonText.WORD)) {
        words.run(chunks.classes(chunk), chunks.count(chunk));
      } else {
        words.chunk(chunks, chunk);
      }
    }
    return words;
  }

  private void chunk(TextChunks chunks, int chunk) {
    int start = chunks.interner().start(chunk);
    int end = chunks.interner().end(chunk);
    char[] text = chunks.text();
    int run = 0; // classes of the characters of a run so far
    for (int i = start; i < end; ) {
      int c = PythonText.codePointAt(text, i, end);
      int classes = PythonText.classes(c);
      if (i > start && ((classes ^ run) & PythonText.WORD) != 0) {
        run(run, chunks.count(chunk));
        run = 0;
      }
      run |= classes;
      i += Character.charCount(c);
    }
    run(run, chunks.count(chunk));
  }

  /** Counts a run of characters, given the union of their classes. */
  private void run(int classes, int times) {
    count += times;
    withLetter += (classes & PythonText.ASCII_LETTER) != 0 ? times : 0;
    boolean capital = (classes & PythonText.UPPER) != 0 && (classes & NO_CAPITAL) == 0;
    capitals += capital ? times : 0;
  }

  /** Number of raw words. */
  public int count() {
    return count;
  }

  /** Number of words with an ASCII letter. */
  public int withLetter() {
    return withLetter;
  }

  /** Number of words with at least one capital and no other cased character. */
  public int capitals() {
    return capitals;
  }
}
