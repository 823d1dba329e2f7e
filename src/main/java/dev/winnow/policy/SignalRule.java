package dev.winnow.policy;

import dev.winnow.model.PageType;
import org.jspecify.annotations.Nullable;

/**
 * How one signal's value is read.
 *
 * @param good severity is 0 at this value and on its far side
 * @param bad severity is 1 at this value and beyond; linear between; below {@code good} where lower
 *     is worse
 * @param weight points at severity 1, in [0, 100]
 * @param flagAt severity from which the page carries the flag, in (0, 1]; null where the signal
 *     never flags
 * @param when pages to which the rule applies, or null for all; the signal is shown on others, and
 *     not counted
 * @param why the reason for the numbers
 */
public record SignalRule(
    double good,
    double bad,
    double weight,
    @Nullable Double flagAt,
    @Nullable PageCondition when,
    String why) {

  /** Whether the rule applies to pages of a type, or of none. */
  public boolean appliesTo(@Nullable PageType type) {
    return when == null || when.holds(type);
  }

  /** Severity of a value, in [0, 1]: a straight line, so that a reviewer can redo it by hand. */
  public double severity(double value) {
    return Math.min(1, Math.max(0, (value - good) / (bad - good)));
  }

  /** Whether a severity carries the flag. */
  public boolean flags(double severity) {
    return flagAt != null && severity >= flagAt;
  }
}
