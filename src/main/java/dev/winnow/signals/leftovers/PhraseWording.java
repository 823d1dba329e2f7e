package dev.winnow.signals.leftovers;

import java.util.HashSet;
import java.util.Set;

/**
 * A wording, or a part of one, as an expression over folded text.
 *
 * @param expression for {@link java.util.regex.Pattern}; begins with the separator before it
 * @param firstWords the words that it can begin with; {@link #ANY_WORD} among them if any can
 * @param optional whether it may be missing
 */
record PhraseWording(String expression, Set<String> firstWords, boolean optional) {
  static final String ANY_WORD = "*";

  /** A part that matches no word, such as the end of a line. */
  static PhraseWording mark(String expression) {
    return new PhraseWording(expression, Set.of(), false);
  }

  /** This part and another behind it. */
  PhraseWording then(PhraseWording next) {
    Set<String> first = firstWords;
    if (optional) {
      first = new HashSet<>(firstWords);
      first.addAll(next.firstWords);
    }
    return new PhraseWording(expression + next.expression, first, optional && next.optional);
  }

  /** This part or another. */
  PhraseWording or(PhraseWording other) {
    Set<String> first = new HashSet<>(firstWords);
    first.addAll(other.firstWords);
    return new PhraseWording(
        expression + "|" + other.expression, first, optional || other.optional);
  }

  /** This part as one item, which may be missing if so said. */
  PhraseWording grouped(boolean mayBeMissing) {
    return new PhraseWording(
        "(?:" + expression + ")" + (mayBeMissing ? "?" : ""), firstWords, optional || mayBeMissing);
  }
}
