package dev.winnow.signals.leftovers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A wording, or a part of one, as an expression over folded text.
 *
 * @param expression for {@link java.util.regex.Pattern}; begins with the separator before it
 * @param firstWords the words that it can begin with; {@link #ANY_WORD} among them if any can
 * @param demands sets of words, of each of which every match holds one
 * @param optional whether it may be missing
 */
record PhraseWording(
    String expression, Set<String> firstWords, List<Set<String>> demands, boolean optional) {
  static final String ANY_WORD = "*";

  /** A part that matches no word, such as the end of a line. */
  static PhraseWording mark(String expression) {
    return new PhraseWording(expression, Set.of(), List.of(), false);
  }

  /**
   * Sets of words, the rarest first, of each of which every match holds one; empty if there are
   * none. A set that holds nothing but words that it begins with tells nothing behind such a word.
   */
  List<Set<String>> anchors() {
    List<Set<String>> behind =
        demands.stream().filter(words -> !firstWords.containsAll(words)).toList();
    return WordRates.byRate(behind.isEmpty() ? demands : behind);
  }

  /** This part and another behind it. */
  PhraseWording then(PhraseWording next) {
    Set<String> first = firstWords;
    if (optional) {
      first = new HashSet<>(firstWords);
      first.addAll(next.firstWords);
    }
    List<Set<String>> both = new ArrayList<>(demands);
    both.addAll(next.demands);
    return new PhraseWording(expression + next.expression, first, both, optional && next.optional);
  }

  /** This part or another. */
  PhraseWording or(PhraseWording other) {
    Set<String> first = new HashSet<>(firstWords);
    first.addAll(other.firstWords);
    Set<String> either = new HashSet<>();
    if (!demands.isEmpty() && !other.demands.isEmpty()) {
      either.addAll(WordRates.rarest(demands));
      either.addAll(WordRates.rarest(other.demands));
    }
    return new PhraseWording(
        expression + "|" + other.expression,
        first,
        either.isEmpty() ? List.of() : List.of(either),
        optional || other.optional);
  }

  /** This part as one item, which may be missing if so said. */
  PhraseWording grouped(boolean mayBeMissing) {
    return new PhraseWording(
        "(?:" + expression + ")" + (mayBeMissing ? "?" : ""),
        firstWords,
        mayBeMissing ? List.of() : demands,
        optional || mayBeMissing);
  }
}
