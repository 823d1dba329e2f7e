package dev.winnow.runs;

/** A job that cannot be carried out as it was asked for; the message is one line. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to do. */
  public UsageException(String message) {
    super(message);
  }
}
