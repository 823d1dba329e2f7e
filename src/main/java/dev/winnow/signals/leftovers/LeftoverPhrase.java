package dev.winnow.signals.leftovers;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.RunAutomaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A wording that is left behind: an automaton over folded text, with what the data says of it. */
final class LeftoverPhrase {
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

  private final LeftoverKind kind;
  private final LeftoverStrength strength;
  private final String since;
  private final Automaton wording;
  private volatile @Nullable RunAutomaton table; // made on first use: most runs meet few phrases

  /**
   * @param since first year in which the wording was seen on public pages
   * @param wording accepts it in folded text; may be nondeterministic
   */
  LeftoverPhrase(LeftoverKind kind, LeftoverStrength strength, String since, Automaton wording) {
    this.kind = kind;
    this.strength = strength;
    this.since = since;
    this.wording = wording;
  }

  /** Adds every word that the phrase can begin with; says no if any word can. */
  boolean addFirstWords(Set<String> words) {
    boolean known = true;
    for (Transition separator : wording.getInitialState().getTransitions()) {
      known &= addWords(separator.getDest(), "", words);
    }
    return known;
  }

  private boolean addWords(State state, String letters, Set<String> words) {
    if (state.isAccept()) {
      words.add(letters);
    }
    boolean known = true;
    for (Transition step : state.getTransitions()) {
      if (step.getMax() - step.getMin() > 10 || step.getMin() == '0' && step.getMax() == '9') {
        return false;
      }
      for (char c = step.getMin(); c <= step.getMax(); c++) {
        if (" ,:\n".indexOf(c) >= 0) {
          words.add(letters);
        } else {
          known &= letters.length() < 40 && addWords(step.getDest(), letters + c, words);
        }
      }
    }
    return known;
  }

  /** The longest place of the phrase that begins at a word, or null. */
  @Nullable LeftoverPlace at(String text, int start, int limit) {
    RunAutomaton steps = table;
    if (steps == null) {
      synchronized (wording) {
        steps = table == null ? new RunAutomaton(wording, false) : table;
        table = steps;
      }
    }
    int end = FoldedPhrase.end(steps, text, start, limit);
    return end < 0 ? null : new LeftoverPlace(kind, strength, start, end, since);
  }
}
