package dev.winnow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures another process from its first instruction to its last: start-up, compiler and garbage
 * collector are included.
 */
final class MeasuredProcess {
  private static final double TICKS = 100; // per second in /proc: USER_HZ on every Linux
  private static final long POLL_MILLIS = 50; // the high-water mark never decreases

  private MeasuredProcess() {}

  /**
   * The resources that a process used.
   *
   * @param wall seconds from start to end
   * @param cpu seconds of all its threads, in user and system mode
   * @param peakMb sum of the largest resident sets of the process and its children in MB; 0 if the
   *     system does not report them
   */
  record Usage(double wall, double cpu, double peakMb, String output) {}

  /** Runs a JVM of the benchmark's own Java to its end. */
  static Usage java(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return run(Map.of(), command);
  }

  /**
   * Runs a command to its end.
   *
   * @throws IllegalStateException if its exit code is not 0
   */
  static Usage run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("winnow-bench", ".log");
    double before = reaped();
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    double peak = 0;
    Duration polled = Duration.ZERO;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakMb(process.toHandle()));
      polled = process.info().totalCpuDuration().orElse(polled);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = before < 0 ? polled.toMillis() / 1e3 : reaped() - before;
    String output = Files.readString(log, UTF_8);
    Files.delete(log);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
    }
    return new Usage(wall, cpu, peak, output);
  }

  /** Sum of the CPU seconds of ended children, from the kernel; −1 on systems without /proc. */
  private static double reaped() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return -1;
    }
    String line = Files.readString(stat, UTF_8);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS; // cutime, cstime
  }

  /** Sum of the peaks of a process and its children. */
  private static double peakMb(ProcessHandle process) {
    double sum = peakMb(process.pid());
    for (ProcessHandle started : process.descendants().toList()) {
      sum += peakMb(started.pid());
    }
    return sum;
  }

  private static double peakMb(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"), UTF_8)) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .max()
              .orElse(0)
          / 1024.0;
    } catch (IOException | RuntimeException e) { // the process has ended, or there is no /proc
      return 0;
    }
  }
}
