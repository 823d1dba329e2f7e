package dev.winnow.policy;

import dev.winnow.model.PageType;
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
 * @param when pages to which the rule applies, or null for all
 * @param why the reason for the rule
 */
public record VerdictRule(
    Verdict verdict,
    @Nullable Double qualityBelow,
    Set<String> flagged,
    @Nullable Integer flagsAtLeast,
    @Nullable PageCondition when,
    String why) {
  /** Copies the flags. */
  public VerdictRule {
    flagged = Set.copyOf(flagged);
  }

  /**
   * Whether all conditions hold for a page.
   *
   * @param type of the page, or null if it has none
   */
  public boolean holds(double quality, Collection<String> flags, @Nullable PageType type) {
    return (when == null || when.holds(type))
        && (qualityBelow == null || quality < qualityBelow)
        && (flagged.isEmpty() || flags.stream().anyMatch(flagged::contains))
        && (flagsAtLeast == null || flags.size() >= flagsAtLeast);
  }
}
