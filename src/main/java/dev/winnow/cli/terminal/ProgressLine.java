package dev.winnow.cli.terminal;

import dev.winnow.beam.job.RunProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.LongSupplier;

/** One line of a terminal that shows the progress of a run. */
public final class ProgressLine {
  private static final double SHORTEST = 0.001; // seconds; avoids a division by zero
  private static final String CLEAR = "\r\u001b[K"; // to the first column, then clear the line

  // A line that a narrow terminal wrapped could not be cleared.
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";

  private final PrintStream out;
  private final LongSupplier nanos;
  private final long started;

  /**
   * Starts a line now.
   *
   * @param nanos a clock that never goes back
   */
  public ProgressLine(PrintStream out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
  }

  /** Writes the line again. */
  public void show(RunProgress progress) {
    double seconds = (nanos.getAsLong() - started) / 1e9;
    out.print(CLEAR + NO_WRAP + text(progress, seconds) + WRAP);
    out.flush();
  }

  /** Clears the line. */
  public void end() {
    out.print(CLEAR);
    out.flush();
  }

  static String text(RunProgress progress, double seconds) {
    StringJoiner text = new StringJoiner(" · ");
    text.add(String.format(Locale.ROOT, "%,d of %,d files", progress.files(), progress.allFiles()));
    text.add(String.format(Locale.ROOT, "%,d pages", progress.pages()));
    text.add(
        String.format(Locale.ROOT, "%.0f pages/s", progress.pages() / Math.max(seconds, SHORTEST)));
    if (progress.rejects() > 0) {
      text.add(String.format(Locale.ROOT, "%,d rejects", progress.rejects()));
    }
    if (progress.bytes() > 0 && progress.allBytes() > 0) {
      double share = Math.min(1, (double) progress.bytes() / progress.allBytes());
      text.add(String.format(Locale.ROOT, "%.0f %%", share * 100));
      text.add("about " + left(seconds, share) + " left");
    }
    return text.toString();
  }

  private static String left(double seconds, double share) {
    Duration left = Duration.ofSeconds(Math.round(seconds * (1 - share) / share));
    if (left.toHours() > 0) {
      return String.format(Locale.ROOT, "%d h %02d min", left.toHours(), left.toMinutesPart());
    }
    return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
  }
}
