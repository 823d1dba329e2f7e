package dev.winnow.policy;

import dev.winnow.model.PageType;
import org.jspecify.annotations.Nullable;

/**
 * The scale on which one signal's value is judged.
 *
 * @param good at this value, and away from {@code bad}, severity is 0
 * @param bad at this value and beyond, severity is 1, and it is linear between the two; less than
 *     {@code good} if lower values are worse
 * @param weight points at severity 1, in [0, 100]
 * @param flagAt severity from which on the page carries the flag, in (0, 1]; null if the signal
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

  /** Severity of a value, in [0, 1]; linear, so that a reviewer can compute it by hand. */
  public double severity(double value) {
    return Math.min(1, Math.max(0, (value - good) / (bad - good)));
  }

  /** Whether a page with such a severity carries the flag. */
  public boolean flags(double severity) {
    return flagAt != null && severity >= flagAt;
  }
}
