package dev.winnow.line;

import dev.winnow.model.Rejected;

/** A page that ends as a reject. */
public final class PageRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Rejected rejected;

  PageRejectedException(Rejected rejected, Throwable cause) {
    super(rejected.message(), cause);
    this.rejected = rejected;
  }

  /** The row of the reject. */
  public Rejected rejected() {
    return rejected;
  }
}
