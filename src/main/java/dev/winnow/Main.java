package dev.winnow;

import dev.winnow.cli.WinnowCli;

/** Starts Winnow from the command line, or inside the server of an engine. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code, if that is not 0. */
  public static void main(String[] args) {
    int code = WinnowCli.system().run(args);
    if (code != 0 && !ownsProcess()) {
      throw new IllegalStateException("winnow ended with exit code " + code);
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Whether the process runs this command alone. Flink, if it gets a jar over REST, runs it on a
   * thread of its JobManager, which must outlive it; the JVM and Maven name their threads as here.
   */
  private static boolean ownsProcess() {
    String thread = Thread.currentThread().getName();
    return thread.equals("main") || thread.equals(Main.class.getName() + ".main()");
  }
}
