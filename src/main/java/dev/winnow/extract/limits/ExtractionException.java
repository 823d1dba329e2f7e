package dev.winnow.extract.limits;

import dev.winnow.model.Rejected;

/** A page that gives no document. */
public final class ExtractionException extends Exception {
  private final Rejected.Code code;

  public ExtractionException(Rejected.Code code, String message) {
    super(message);
    this.code = code;
  }

  /** Why, for the rejects. */
  public Rejected.Code code() {
    return code;
  }
}
