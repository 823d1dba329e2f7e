package dev.winnow.extract.limits;

import dev.winnow.model.Rejected;
import java.util.Locale;

/**
 * Steps of work that may still be spent on a page. Work is counted and not timed, so that a page
 * ends the same on every machine and under any load: nodes visited, selectors tried on them and
 * their ancestors, characters copied more than once. A step takes some nanoseconds.
 */
public final class WorkBudget {
  private final long most;
  private long left;

  /** The budget of a page. */
  public WorkBudget(ExtractionLimits limits) {
    this.most = limits.maxSteps();
    this.left = most;
  }

  /** Takes steps; throws {@link ExtractionStop} if there are not so many left. */
  public void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new ExtractionStop(
          Rejected.Code.PAGE_TOO_COSTLY,
          String.format(Locale.ROOT, "extraction needs more than %,d steps of work", most));
    }
  }
}
