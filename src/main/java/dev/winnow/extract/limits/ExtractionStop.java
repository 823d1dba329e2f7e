package dev.winnow.extract.limits;

import dev.winnow.model.Rejected;

/** Ends the work on a page from within the parser, whose callbacks declare no checked exception. */
public final class ExtractionStop extends RuntimeException {
  private final Rejected.Code code;

  public ExtractionStop(Rejected.Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** The code of the exceeded limit. */
  public Rejected.Code code() {
    return code;
  }
}
