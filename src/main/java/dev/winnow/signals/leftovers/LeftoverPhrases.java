package dev.winnow.signals.leftovers;

import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.RegExp;
import dk.brics.automaton.RunAutomaton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of phrases.tsv. All phrases of a position are one automaton, so that a word where
 * none begins costs a step or two however many there are; which one it was is asked only then.
 */
final class LeftoverPhrases {
  private static final LeftoverPhrases PACKAGED =
      new LeftoverPhrases(WordLists.lines("phrases.tsv"));

  private final Map<Position, List<LeftoverPhrase>> phrases = new EnumMap<>(Position.class);
  private final Map<Position, RunAutomaton> unions = new EnumMap<>(Position.class);

  private LeftoverPhrases(List<String> lines) {
    PhraseSyntax syntax = new PhraseSyntax();
    Map<Position, List<Automaton>> parts = new EnumMap<>(Position.class);
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (fields[0].startsWith("@")) {
        syntax.define(fields[0].substring(1), fields[1]);
      } else {
        Automaton automaton =
            new RegExp(syntax.expression(fields[6]), RegExp.INTERSECTION | RegExp.ANYSTRING)
                .toAutomaton();
        Position position = Position.valueOf(fields[2].toUpperCase(Locale.ROOT));
        parts.computeIfAbsent(position, p -> new ArrayList<>()).add(automaton);
        phrases
            .computeIfAbsent(position, p -> new ArrayList<>())
            .add(
                new LeftoverPhrase(
                    LeftoverKind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                    LeftoverStrength.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                    position,
                    fields[4],
                    new RunAutomaton(automaton, false)));
      }
    }
    parts.forEach(
        (position, all) -> unions.put(position, new RunAutomaton(Automaton.union(all), false)));
  }

  /** The phrases that come with the product. */
  static LeftoverPhrases packaged() {
    return PACKAGED;
  }

  /**
   * The place of the strongest phrase that begins at a word, or null.
   *
   * @param start of a word
   * @param limit offset that no phrase passes
   */
  @Nullable LeftoverPlace at(Position position, String text, int start, int limit) {
    RunAutomaton union = Objects.requireNonNull(unions.get(position));
    if (FoldedPhrase.end(union, text, start, limit) < 0) {
      return null;
    }
    LeftoverPlace best = null;
    for (LeftoverPhrase phrase : Objects.requireNonNull(phrases.get(position))) {
      int end = FoldedPhrase.end(phrase.automaton(), text, start, limit);
      if (end >= 0 && (best == null || isBetter(phrase, end, best))) {
        best = new LeftoverPlace(phrase.kind(), phrase.strength(), start, end, phrase.since());
      }
    }
    return best;
  }

  private static boolean isBetter(LeftoverPhrase phrase, int end, LeftoverPlace best) {
    int stronger = best.strength().compareTo(phrase.strength());
    return stronger > 0 || (stronger == 0 && end > best.end());
  }
}
