package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;

/**
 * Words that were never seen together because others write them as one: "patient centered" is
 * "patient-centered", and no spinner takes words apart.
 */
final class CompoundWords {
  private final WordVocabulary vocabulary;

  CompoundWords(WordVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether a word and one of its neighbours are known as one word. */
  boolean part(TokenIds tokens, int at) {
    return joined(tokens, at) || joined(tokens, at + 1);
  }

  private boolean joined(TokenIds tokens, int at) {
    if (!tokens.follows(at)
        || !vocabulary.content(tokens.id(at - 1))
        || !vocabulary.content(tokens.id(at))) {
      return false;
    }
    String left = tokens.form(at - 1);
    String right = tokens.form(at);
    return vocabulary.id(left + "-" + right) != WordVocabulary.UNKNOWN
        || vocabulary.id(left + right) != WordVocabulary.UNKNOWN;
  }
}
