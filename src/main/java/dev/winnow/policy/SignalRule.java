package dev.winnow.policy;

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
 * @param why the reason for the numbers
 */
public record SignalRule(
    double good, double bad, double weight, @Nullable Double flagAt, String why) {

  /** Severity of a value, in [0, 1]: a straight line, so that a reviewer can redo it by hand. */
  public double severity(double value) {
    return Math.min(1, Math.max(0, (value - good) / (bad - good)));
  }

  /** Whether a severity carries the flag. */
  public boolean flags(double severity) {
    return flagAt != null && severity >= flagAt;
  }
}
