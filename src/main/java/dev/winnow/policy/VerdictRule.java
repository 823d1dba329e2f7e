package dev.winnow.policy;

import dev.winnow.model.result.Verdict;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verdict and its conditions. All conditions must hold; a rule without any always holds.
 *
 * @param verdict the verdict
 * @param qualityBelow upper bound of the quality, not included; null for no condition
 * @param flagged the page must carry at least one of these flags; empty for no condition
 * @param flagsAtLeast least number of flags; null for no condition
 * @param why the reason for the rule
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

  /** Whether all conditions hold for a page. */
  public boolean holds(double quality, Collection<String> flags) {
    return (qualityBelow == null || quality < qualityBelow)
        && (flagged.isEmpty() || flags.stream().anyMatch(flagged::contains))
        && (flagsAtLeast == null || flags.size() >= flagsAtLeast);
  }
}
