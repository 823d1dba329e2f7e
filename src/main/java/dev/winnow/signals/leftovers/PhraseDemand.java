package dev.winnow.signals.leftovers;

import java.util.HashSet;
import java.util.Set;

/**
 * Words of which every match of a wording holds one.
 *
 * @param reach how many words of the page behind the first one of the match it stands at most
 */
record PhraseDemand(Set<String> words, int reach) {
  /** The same behind so many words more. */
  PhraseDemand behind(int more) {
    return new PhraseDemand(words, reach + more);
  }

  /** What holds if either this or another holds. */
  PhraseDemand or(PhraseDemand other) {
    Set<String> either = new HashSet<>(words);
    either.addAll(other.words);
    return new PhraseDemand(either, Math.max(reach, other.reach));
  }
}
