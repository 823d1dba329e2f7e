package dev.winnow.signals.corpus;

import dev.winnow.resource.ResourceLines;
import dev.winnow.signals.corpus.text.TokenTable;
import dev.winnow.signals.corpus.text.WordList;

/** The 1,000 most frequent words of English with their ranks; the file names its source. */
final class PopularWords {
  private static final WordList RANKS =
      new WordList(ResourceLines.of(PopularWords.class, "popular-words.txt"));

  private PopularWords() {}

  /** Rank of a token, from 0 for the most frequent word; {@link WordList#NONE} if not listed. */
  static int rank(TokenTable tokens, int id) {
    return RANKS.rank(tokens, id);
  }
}
