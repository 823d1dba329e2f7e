package dev.winnow.cli;

import dev.winnow.beam.job.RunProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line of a terminal that shows the progress of a run. */
final class ProgressLine {
  private static final String CLEAR = "\r\u001b[K"; // to the first column, then clear the line

  private final PrintStream out;
  private final LongSupplier nanos;
  private final long started;

  /**
   * Starts a line now.
   *
   * @param nanos a clock that never goes back
   */
  ProgressLine(PrintStream out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
  }

  /** Writes the line again. */
  void show(RunProgress progress) {
    out.print(CLEAR + text(progress, (nanos.getAsLong() - started) / 1e9));
    out.flush();
  }

  /** Clears the line. */
  void end() {
    out.print(CLEAR);
    out.flush();
  }

  static String text(RunProgress progress, double seconds) {
    String done =
        String.format(
            Locale.ROOT,
            "%,d files · %,d pages · %.0f pages/s",
            progress.files(),
            progress.pages(),
            progress.pages() / Math.max(seconds, 0.001));
    if (progress.bytes() == 0 || progress.allBytes() == 0) {
      return done;
    }
    double share = Math.min(1, (double) progress.bytes() / progress.allBytes());
    return String.format(
        Locale.ROOT, "%s · %.0f %% · %s left", done, share * 100, left(seconds, share));
  }

  private static String left(double seconds, double share) {
    Duration left = Duration.ofSeconds(Math.round(seconds * (1 - share) / share));
    return left.toHours() > 0
        ? String.format(Locale.ROOT, "%d h %02d min", left.toHours(), left.toMinutesPart())
        : String.format(Locale.ROOT, "%d:%02d min", left.toMinutes(), left.toSecondsPart());
  }
}
