package dev.winnow.policy;

import java.util.Set;

/**
 * The pages that a policy can judge; the verdict of others is undecided.
 *
 * @param languages codes of the languages that it knows
 * @param measuredWeight least share of the policy's weight that must have been measured, in [0, 1]
 */
public record PolicyScope(Set<String> languages, double measuredWeight, String why) {
  /** Copies the languages. */
  public PolicyScope {
    languages = Set.copyOf(languages);
  }
}
