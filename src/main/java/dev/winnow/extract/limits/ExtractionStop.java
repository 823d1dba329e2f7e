package dev.winnow.extract.limits;

import dev.winnow.model.Rejected;

/** Ends the work on a page from within the parser, which lets only unchecked exceptions pass. */
public final class ExtractionStop extends RuntimeException {
  private final Rejected.Code code;

  public ExtractionStop(Rejected.Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public Rejected.Code code() {
    return code;
  }
}
