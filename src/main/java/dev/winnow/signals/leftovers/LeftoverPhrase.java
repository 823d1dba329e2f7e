package dev.winnow.signals.leftovers;

import dk.brics.automaton.RunAutomaton;

/**
 * A wording that is left behind, as data.
 *
 * @param position where it must begin
 * @param since first year in which it was seen on public pages
 * @param automaton accepts the wording in folded text
 */
record LeftoverPhrase(
    LeftoverKind kind,
    LeftoverStrength strength,
    Position position,
    String since,
    RunAutomaton automaton) {
  /** Where a phrase must begin. */
  enum Position {
    /** Behind the beginning of a line or of a sentence. */
    START,
    /** At any word. */
    ANY,
    /** Behind the beginning of a heading. */
    HEADING,
    /** Behind an opening bracket. */
    BRACKET
  }
}
