package dev.winnow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another process, measured from its first instruction to its last: start-up, compiler and garbage
 * collector included.
 */
final class Child {
  private static final double TICKS = 100; // a second, in /proc: USER_HZ on every Linux
  private static final long POLL_MILLIS = 50; // for the high-water mark, which only grows

  private Child() {}

  /**
   * What a process took.
   *
   * @param cpu seconds of all its threads, in user and system mode
   * @param peakMb largest resident sets in MB, those of processes that it started added; 0 where
   *     the system does not tell
   */
  record Usage(double wall, double cpu, double peakMb, String output) {}

  /** Runs a JVM of the benchmark's own Java to its end; fails where it fails. */
  static Usage java(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path log = Files.createTempFile("winnow-bench", ".log");
    double before = reaped();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
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

  /** CPU seconds of the children that have ended, which the kernel adds up; −1 elsewhere. */
  private static double reaped() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return -1;
    }
    String line = Files.readString(stat, UTF_8);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS; // cutime, cstime
  }

  /** Of a process and those that it started, each at its own peak. */
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
    } catch (IOException | RuntimeException e) { // ended in between, or another system
      return 0;
    }
  }
}
