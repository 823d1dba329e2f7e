package dev.winnow.cli.terminal;

import dev.winnow.beam.job.RunProgress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Lines of a log that show the progress of a run: one a minute. */
public final class RunHeartbeat {
  private static final long MINUTE = 60_000_000_000L; // ns

  private final PrintStream out;
  private final LongSupplier nanos;
  private final long started;
  private long last;

  /**
   * Starts now.
   *
   * @param nanos a clock that never goes back
   */
  public RunHeartbeat(PrintStream out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
    this.last = started;
  }

  /** Writes a line if the last one is a minute old. */
  public void show(RunProgress progress) {
    long now = nanos.getAsLong();
    if (now - last >= MINUTE) {
      last = now;
      out.println("winnow: " + ProgressLine.text(progress, (now - started) / 1e9));
    }
  }
}
