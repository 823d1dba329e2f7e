package dev.winnow.model.result;

import java.util.List;
import java.util.function.Function;

/** What a signal found on a page. Not applicable and failed are not zero. */
public sealed interface Finding {

  /**
   * A value with its evidence.
   *
   * @param value in the unit of the signal's card; 0 where there is none of what it names
   * @param message one neutral sentence for a reviewer
   */
  record Measured(double value, String message, List<Evidence> evidence) implements Finding {
    /** Rejects what is no number, so that no row can hold one. */
    public Measured {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("measured value is " + value);
      }
      evidence = List.copyOf(evidence);
    }
  }

  /** The signal has nothing to say about such a page. */
  record NotApplicable(String reason) implements Finding {}

  /** The signal could not finish. */
  record Failed(String code, String message) implements Finding {}

  /** Handles every case; a new one breaks every place that forgot it. */
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
