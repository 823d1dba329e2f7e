package dev.winnow.extract;

import dev.winnow.model.Rejected;

/** Ends the work on a page from within the parser, which lets only unchecked exceptions pass. */
final class Stop extends RuntimeException {
  private final Rejected.Code code;

  Stop(Rejected.Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  Rejected.Code code() {
    return code;
  }
}
