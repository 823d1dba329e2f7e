package dev.winnow.signals.stuffing;

import dev.winnow.model.Line;

/**
 * Words of a line that say a key phrase.
 *
 * @param from index of the first word
 * @param to index behind the last word
 * @param exact whether the words are the phrase's own, in order
 * @param doubled whether the phrase stands beside itself, with nothing between
 */
record PhraseRun(KeyPhrase phrase, Line line, int from, int to, boolean exact, boolean doubled) {
  /** Number of words. */
  int words() {
    return to - from;
  }

  /** The same words, beside themselves. */
  PhraseRun twice() {
    return new PhraseRun(phrase, line, from, to, exact, true);
  }
}
