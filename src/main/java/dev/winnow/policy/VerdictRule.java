package dev.winnow.policy;

import dev.winnow.model.result.Verdict;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verdict and its conditions, all of which must hold; without conditions it always holds.
 *
 * @param qualityBelow quality must lie below
 * @param flagged at least one of these flags must be there
 * @param flagsAtLeast so many flags must be there
 */
public record VerdictRule(
    Verdict verdict,
    @Nullable Double qualityBelow,
    Set<String> flagged,
    @Nullable Integer flagsAtLeast,
    String why) {
  /** Copies the flags. */
  public VerdictRule {
    flagged = Set.copyOf(flagged);
  }

  /** Whether the conditions hold. */
  public boolean holds(double quality, Collection<String> flags) {
    return (qualityBelow == null || quality < qualityBelow)
        && (flagged.isEmpty() || flags.stream().anyMatch(flagged::contains))
        && (flagsAtLeast == null || flags.size() >= flagsAtLeast);
  }
}
