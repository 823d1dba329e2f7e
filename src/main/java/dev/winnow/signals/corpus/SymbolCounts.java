package dev.winnow.signals.corpus;

import dev.winnow.signals.corpus.text.PythonText;
import dev.winnow.signals.corpus.text.TextChunks;

/**
 * Counts of symbols that two families relate to the number of words.
 *
 * @param hashes number signs
 * @param ellipses non-overlapping runs of three dots, and ellipsis characters
 */
record SymbolCounts(int hashes, int ellipses) {
  /** Counts over all chunks of a text. */
  static SymbolCounts of(TextChunks chunks) {
    int hashes = 0;
    int ellipses = 0;
    for (int chunk = 0; chunk < chunks.distinct(); chunk++) {
      if (chunks.isAll(chunk, PythonText.WORD)) {
        continue; // word characters only
      }
      int dots = 0;
      int end = chunks.interner().end(chunk);
      for (int i = chunks.interner().start(chunk); i < end; i++) {
        char c = chunks.text()[i];
        hashes += c == '#' ? chunks.count(chunk) : 0;
        dots = c == '.' ? dots + 1 : 0;
        if (dots == 3 || c == '…') {
          ellipses += chunks.count(chunk);
          dots = 0;
        }
      }
    }
    return new SymbolCounts(hashes, ellipses);
  }
}
