package dev.winnow.extract.limits;

import dev.winnow.model.Rejected;

/** Thrown when no document can be extracted from a page. */
public final class ExtractionException extends Exception {
  private final Rejected.Code code;

  public ExtractionException(Rejected.Code code, String message) {
    super(message);
    this.code = code;
  }

  /** The code under which the page is listed among the rejects. */
  public Rejected.Code code() {
    return code;
  }
}
