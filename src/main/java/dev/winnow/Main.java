package dev.winnow;

import dev.winnow.cli.Cli;

/** Starts Winnow from the command line. */
public final class Main {
  private Main() {}

  /** Runs one command; ends the process with its exit code where that is not 0. */
  public static void main(String[] args) {
    int code = Cli.system().run(args);
    if (code != 0) {
      System.exit(code);
    }
  }
}
