package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;

/**
 * Words of a line that say a key phrase.
 *
 * @param from index of the first word
 * @param to index behind the last word
 * @param exact whether the words are the phrase's own, in order
 * @param doubled whether the phrase stands beside itself, with nothing between
 */
public record PhraseRun(
    KeyPhrase phrase, Line line, int from, int to, boolean exact, boolean doubled) {
  /** Number of words. */
  public int words() {
    return to - from;
  }

  /** The same words, beside themselves. */
  public PhraseRun twice() {
    return new PhraseRun(phrase, line, from, to, exact, true);
  }
}
