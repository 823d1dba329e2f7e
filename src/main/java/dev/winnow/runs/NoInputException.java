package dev.winnow.runs;

/**
 * A job whose inputs name no file. In a schedule this is mostly a wrong path, so it is never a
 * success.
 */
public final class NoInputException extends Exception {
  private static final long serialVersionUID = 1L;

  public NoInputException(String message) {
    super(message);
  }
}
