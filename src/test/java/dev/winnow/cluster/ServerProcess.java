package dev.winnow.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server process on this host, which ends with the test. */
final class ServerProcess implements AutoCloseable {
  /** What Flink and Spark ask of JDK 17. */
  private static final List<String> OPENS =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/jdk.internal.ref",
          "java.base/sun.net.util",
          "java.base/sun.nio.ch",
          "java.base/sun.nio.cs",
          "java.base/sun.security.action",
          "java.base/sun.util.calendar");

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code java options… arguments…}, its output going to a log file. */
  static ServerProcess start(Path log, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENS.forEach(opened -> command.add("--add-opens=" + opened + "=ALL-UNNAMED"));
    command.addAll(Arrays.asList(arguments));
    return start(log, environment, command);
  }

  /** Starts a process that is no Java. */
  static ServerProcess startOther(Path log, String... command) throws IOException {
    return start(log, Map.of(), List.of(command));
  }

  private static ServerProcess start(
      Path log, Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ServerProcess(builder.redirectOutput(log.toFile()).start(), log);
  }

  /** Jars of this test's class path whose path holds one of the words. */
  static List<String> jars(String... words) {
    return Arrays.stream(System.getProperty("java.class.path").split(":", -1))
        .filter(jar -> jar.endsWith(".jar"))
        .filter(jar -> Arrays.stream(words).anyMatch(jar::contains))
        .toList();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until something holds; a machine at work may be slow. */
  static void await(String what, Duration most, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + most.toSeconds() + " s for " + what);
      }
      Thread.sleep(100);
    }
  }

  /** Ends the process without a last word, as a lost machine does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The same with the processes that it started: a Spark worker's executors. */
  void killAll() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    kill();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Waits for an end with exit code 0. */
  void requireSuccess(Duration most) throws IOException, InterruptedException {
    require(0, most, "");
  }

  /** The same without a word of failure; engines have some for a worker that they lost. */
  void requireQuietSuccess(Duration most) throws IOException, InterruptedException {
    require(0, most, "");
    String said = Files.readString(log);
    if (said.contains("Exception") || said.contains("WARN")) {
      throw new AssertionError(said);
    }
  }

  /** Waits for an end with some exit code and a last line that tells why. */
  void require(int code, Duration most, String why) throws IOException, InterruptedException {
    boolean ended = process.waitFor(most.toSeconds(), TimeUnit.SECONDS);
    String said = Files.readString(log);
    if (!ended || process.exitValue() != code || !said.contains(why)) {
      throw new AssertionError((ended ? "exit " + process.exitValue() : "still at work") + said);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
