package dev.winnow.runs;

/** A job whose inputs name no file: in a schedule mostly a wrong path, so never a success. */
public final class NoInputException extends Exception {
  private static final long serialVersionUID = 1L;

  public NoInputException(String message) {
    super(message);
  }
}
