package dev.winnow.policy;

import java.util.Set;

/**
 * The pages that a policy can judge; all others get the verdict "undecided".
 *
 * @param languages codes of the languages that the policy knows
 * @param measuredWeight share of the policy's weight that must be measured at least, in [0, 1]
 * @param why the reason for both
 */
public record PolicyScope(Set<String> languages, double measuredWeight, String why) {
  /** Copies the languages. */
  public PolicyScope {
    languages = Set.copyOf(languages);
  }
}
