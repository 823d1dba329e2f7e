package dev.winnow.model.result;

import java.util.List;
import java.util.function.Function;

/** The outcome of a signal on a page. "Not applicable" and "failed" are different from zero. */
public sealed interface Finding {

  /**
   * A value with its evidence.
   *
   * @param value in the unit of the signal's card; 0 if the page shows nothing of the problem
   * @param message one neutral sentence for a reviewer
   * @param evidence places that show the problem
   */
  record Measured(double value, String message, List<Evidence> evidence) implements Finding {
    /** Rejects NaN and infinities, so that no row can hold one. */
    public Measured {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("measured value is " + value);
      }
      evidence = List.copyOf(evidence);
    }
  }

  /** The signal is not defined on the page. */
  record NotApplicable(String reason) implements Finding {}

  /** The signal could not finish. */
  record Failed(String code, String message) implements Finding {}

  /**
   * Handles each kind of outcome. A new kind becomes a new parameter, so that the compiler finds
   * every caller.
   */
  default <T> T fold(
      Function<Measured, T> onMeasured,
      Function<NotApplicable, T> onNotApplicable,
      Function<Failed, T> onFailed) {
    if (this instanceof Measured measured) {
      return onMeasured.apply(measured);
    }
    if (this instanceof NotApplicable notApplicable) {
      return onNotApplicable.apply(notApplicable);
    }
    return onFailed.apply((Failed) this);
  }
}
