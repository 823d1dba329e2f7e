package dev.winnow.cli;

import dev.winnow.report.PrometheusMetrics;
import dev.winnow.report.RunTotals;
import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that a monitor reads after each run, whether it passed or failed. It is replaced as a
 * whole. The time of the last success changes only with a success: alert on its age.
 */
final class MetricsFile {
  private final @Nullable Path file;
  private final String output;

  /**
   * Opens the file that a flag names; without the flag, nothing is written.
   *
   * @throws UsageException if its folder does not exist
   */
  MetricsFile(@Nullable String name, @Nullable String output) throws UsageException {
    this.file = name == null ? null : Path.of(name).toAbsolutePath();
    this.output = String.valueOf(output);
    if (file != null && !Files.isDirectory(file.resolveSibling("."))) {
      throw new UsageException("--metricsFile=" + name + ": there is no such folder");
    }
  }

  /**
   * Writes how a run ended.
   *
   * @param totals null if the run ended without totals
   */
  void write(int code, @Nullable RunTotals totals, Instant now) throws IOException {
    if (file == null) {
      return;
    }
    PrometheusMetrics metrics = new PrometheusMetrics(output);
    if (totals != null) {
      metrics.run(totals);
    }
    metrics.gauge("winnow_run_exit_code", "How the last run ended; 0 is well.", code);
    metrics.gauge(
        "winnow_run_end_timestamp_seconds", "When it ended.", (double) now.getEpochSecond());
    Double success =
        code == ExitCode.DONE ? Double.valueOf((double) now.getEpochSecond()) : before(metrics);
    if (success != null) {
      metrics.gauge(PrometheusMetrics.LAST_SUCCESS, "When a run last passed.", success);
    }
    Path waiting = file.resolveSibling(file.getFileName() + ".tmp"); // collectors read *.prom only
    Files.writeString(waiting, metrics.text());
    Files.move(waiting, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private @Nullable Double before(PrometheusMetrics metrics) throws IOException {
    if (file == null || !Files.exists(file)) {
      return null;
    }
    List<String> lines = Files.readAllLines(file);
    for (String line : lines) {
      if (line.startsWith(metrics.lastSuccess())) {
        return number(line.substring(metrics.lastSuccess().length()));
      }
    }
    return null;
  }

  /** A number, or null if the file was damaged: it is written anew, and must not end the run. */
  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
