package dev.winnow;

import dev.winnow.cli.SecondJvm;
import dev.winnow.cli.WinnowCli;

/** Starts Winnow from the command line, or inside the server of an engine. */
public final class Main {
  private Main() {}

  /** Runs one command; ends the process with its exit code where that is not 0. */
  public static void main(String[] args) throws InterruptedException {
    Integer elsewhere = ownsProcess() ? SecondJvm.run(args) : null;
    int code = elsewhere == null ? WinnowCli.system().run(args) : elsewhere;
    if (code != 0 && !ownsProcess()) {
      throw new IllegalStateException("winnow ended with exit code " + code);
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Whether the process is there for this command alone. Flink, given a jar over REST, runs it on a
   * thread of its JobManager, which must outlive it; the JVM and Maven name the thread as here.
   */
  private static boolean ownsProcess() {
    String thread = Thread.currentThread().getName();
    return thread.equals("main") || thread.equals(Main.class.getName() + ".main()");
  }
}
