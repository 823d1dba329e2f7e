package dev.winnow.signals.stuffing.page;

import java.util.List;

/**
 * A phrase and its places in running sentences.
 *
 * @param words of the phrase, lower case
 * @param declared whether the title or the main heading has it
 * @param places each with the words of the phrase
 */
public record PhraseUse(List<String> words, boolean declared, List<WordSpan> places) {
  /** The words, for people. */
  public String text() {
    return String.join(" ", words);
  }

  public String first() {
    return words.get(0);
  }

  public String last() {
    return words.get(words.size() - 1);
  }
}
