package dev.winnow.runs;

/** A job that cannot run as requested; the message is one line. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Makes it with what is wrong and what to do. */
  public UsageException(String message) {
    super(message);
  }
}
