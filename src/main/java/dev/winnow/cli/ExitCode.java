package dev.winnow.cli;

/** Exit codes of the commands; schedulers rely on them. */
public final class ExitCode {
  public static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int GATE = 3;
  static final int TOO_MANY_REJECTS = 4;
  public static final int NO_INPUT = 5;

  private ExitCode() {}
}
