package dev.winnow.cli;

import dev.winnow.policy.PolicyException;
import dev.winnow.runs.NoInputException;
import dev.winnow.runs.UsageException;

/** Exit codes of the commands; schedulers rely on them. */
public final class ExitCode {
  public static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int GATE = 3;
  static final int TOO_MANY_REJECTS = 4;
  public static final int NO_INPUT = 5;

  private ExitCode() {}

  /** The code of a failure: whether a retry could help. */
  static int of(Throwable thrown) {
    if (thrown instanceof NoInputException) {
      return NO_INPUT;
    }
    if (thrown instanceof UsageException || thrown instanceof PolicyException) {
      return USAGE;
    }
    FailureAdvice advice = FailureAdvice.about(thrown);
    return advice == null ? FAILED : advice.code();
  }
}
