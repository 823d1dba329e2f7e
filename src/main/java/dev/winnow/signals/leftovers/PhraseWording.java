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
 * @param demands what every match holds
 * @param mostWords the most words of a page that a match can have
 * @param optional whether it may be missing
 */
record PhraseWording(
    String expression,
    Set<String> firstWords,
    List<PhraseDemand> demands,
    int mostWords,
    boolean optional) {
  static final String ANY_WORD = "*";

  /** A part that matches no word, such as the end of a line. */
  static PhraseWording mark(String expression) {
    return new PhraseWording(expression, Set.of(), List.of(), 0, false);
  }

  /** A mark that must stand before whatever word comes next; the word takes it. */
  static PhraseWording ahead(String expression) {
    return new PhraseWording("(?=" + expression + ")", Set.of(), List.of(), 0, true);
  }

  /** What every match holds, the rarest first; empty if there is nothing. */
  List<PhraseDemand> anchors() {
    List<PhraseDemand> all = new ArrayList<>(demands);
    if (!firstWords.contains(ANY_WORD)) {
      all.add(new PhraseDemand(firstWords, 0));
    }
    return WordRates.byRate(all);
  }

  /** This part and another behind it. */
  PhraseWording then(PhraseWording next) {
    Set<String> first = firstWords;
    if (optional) {
      first = new HashSet<>(firstWords);
      first.addAll(next.firstWords);
    }
    List<PhraseDemand> both = new ArrayList<>(demands);
    next.demands.forEach(demand -> both.add(demand.behind(mostWords)));
    return new PhraseWording(
        expression + next.expression,
        first,
        both,
        mostWords + next.mostWords,
        optional && next.optional);
  }

  /** This part or another. */
  PhraseWording or(PhraseWording other) {
    Set<String> first = new HashSet<>(firstWords);
    first.addAll(other.firstWords);
    List<PhraseDemand> either =
        demands.isEmpty() || other.demands.isEmpty()
            ? List.of()
            : List.of(WordRates.rarest(demands).or(WordRates.rarest(other.demands)));
    return new PhraseWording(
        expression + "|" + other.expression,
        first,
        either,
        Math.max(mostWords, other.mostWords),
        optional || other.optional);
  }

  /** This part as one item, which may be missing if so said. */
  PhraseWording grouped(boolean mayBeMissing) {
    return new PhraseWording(
        "(?:" + expression + ")" + (mayBeMissing ? "?" : ""),
        firstWords,
        mayBeMissing ? List.of() : demands,
        mostWords,
        optional || mayBeMissing);
  }
}
