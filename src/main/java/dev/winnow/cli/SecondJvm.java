package dev.winnow.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Scores and explains in a JVM of its own, whose compiler and collector suit work of seconds to
 * minutes on one machine; a jar cannot name such flags. With the defaults of HotSpot half of the
 * CPU time of a run over 5,000 pages goes to its second compiler, which pays from some 60,000 pages
 * on (speed.md has the figures).
 *
 * <p>The process that was started waits, hands on streams, the wish to end and the exit code, and
 * takes the other one with it however it ends. Whoever gives the JVM flags of their own, runs
 * another engine, or starts Winnow in another way than by {@code java -jar} gets the one process
 * that they started.
 */
public final class SecondJvm {
  /** Property of the second process: the number of the first. */
  private static final String FIRST = "winnow.first-process";

  private static final long LOOK_MILLIS = 100; // how long it may outlive the first one
  private static final int FEW_PROCESSORS = 4; // more would stand still while one thread collects

  private static final long SMALL_HEAP = 400L << 20; // bytes; what is less is left to HotSpot

  /** Flags of size and of properties, which say nothing of compilers and collectors. */
  private static final List<String> NEUTRAL =
      List.of("-Xmx", "-Xms", "-Xss", "-D", "-XX:ActiveProcessorCount=", "-XX:MaxRAMPercentage=");

  private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  private static final List<String> FLAGS_FROM_OUTSIDE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private SecondJvm() {}

  /**
   * Runs the command in a second process, where that is called for.
   *
   * @return its exit code, or null where the command is to run here
   */
  public static @Nullable Integer run(String[] args) throws InterruptedException {
    String first = System.getProperty(FIRST);
    if (first != null) {
      endWith(Long.parseLong(first));
      return null;
    }
    ProcessHandle self = ProcessHandle.current();
    List<String> given = List.of(self.info().arguments().orElse(new String[0]));
    Optional<String> java = self.info().command();
    boolean hotSpot = System.getProperty("java.vm.name", "").matches(".*(HotSpot|OpenJDK).*");
    if (java.isEmpty() || !hotSpot || !isCalledFor(args, given, System.getenv())) {
      return null;
    }
    List<String> command = new ArrayList<>();
    command.add(java.get());
    Runtime here = Runtime.getRuntime(); // sees the same machine, and the same -Xmx
    command.addAll(flags(here.availableProcessors(), here.maxMemory()));
    command.addAll(archived(given.get(given.indexOf("-jar") + 1)));
    command.add("-D" + FIRST + "=" + self.pid());
    command.addAll(given);
    Process second;
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      if (!System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8")) {
        builder.environment().put("LC_ALL", "C.UTF-8"); // else names of files would be ASCII
      }
      second = builder.start();
    } catch (IOException e) {
      return null; // no room for another process: the work is done in this one
    }
    return waitFor(second);
  }

  /**
   * Whether a command works on pages without another engine, and was started by a plain {@code java
   * -jar}.
   *
   * @param args of the command
   * @param given all that follows {@code java} on the command line
   */
  static boolean isCalledFor(String[] args, List<String> given, Map<String, String> environment) {
    String first = args.length == 0 ? "" : args[0];
    boolean works = first.equals("score") || first.equals("explain") || first.startsWith("--");
    for (String arg : args) {
      works &= !arg.startsWith("--runner") && !arg.equals("--help") && !arg.equals("--version");
    }
    int jar = given.indexOf("-jar");
    return works
        && jar >= 0
        && given.size() == jar + 2 + args.length
        && given.subList(jar + 2, given.size()).equals(List.of(args)) // the system told them whole
        && given.subList(0, jar).stream().allMatch(SecondJvm::isNeutral)
        && FLAGS_FROM_OUTSIDE.stream().noneMatch(environment::containsKey);
  }

  private static boolean isNeutral(String flag) {
    return NEUTRAL.stream().anyMatch(flag::startsWith);
  }

  /**
   * The first compiler alone, a collector without threads beside the work where that pays, and huge
   * pages where the system gives them on request, for the tables that words are looked up in. The
   * heap starts small and stays so: by HotSpot's own choice it grows with the machine's memory and
   * the length of the run, though 100 MB are all that lives in it.
   */
  static List<String> flags(int processors, long maxHeap) {
    boolean few = processors <= FEW_PROCESSORS;
    List<String> flags = new ArrayList<>();
    flags.add("-XX:TieredStopAtLevel=1");
    flags.add(few ? "-XX:+UseSerialGC" : "-XX:+UseParallelGC");
    if (few && maxHeap >= SMALL_HEAP) {
      flags.addAll(List.of("-Xms208m", "-Xmn80m", "-XX:MinHeapFreeRatio=25"));
    }
    if (hugePagesOnRequest()) {
      flags.add("-XX:+UseTransparentHugePages");
    }
    return flags;
  }

  private static boolean hugePagesOnRequest() {
    try {
      return Files.readString(HUGE_PAGES).contains("[madvise]");
    } catch (IOException e) {
      return false; // another system, or one that does not tell
    }
  }

  /**
   * The flags that take classes from an archive beside the jar, as the build leaves one there: a
   * third of the start (JEP 350). It serves the JDK and the jar that it was made by; others say
   * nothing and load the classes as ever.
   */
  static List<String> archived(String jar) {
    if (!jar.endsWith(".jar")) {
      return List.of();
    }
    Path archive = Path.of(jar.substring(0, jar.length() - ".jar".length()) + ".jsa");
    boolean one = archive.toString().indexOf(File.pathSeparatorChar) < 0; // else read as a list
    return one && Files.isRegularFile(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
        : List.of();
  }

  private static int waitFor(Process second) throws InterruptedException {
    Thread end = new Thread(() -> stop(second), "end-of-second");
    Runtime.getRuntime().addShutdownHook(end);
    return second.waitFor();
  }

  /** Asks the second process to end, as this one was asked, and waits until it has. */
  private static void stop(Process second) {
    second.destroy();
    try {
      second.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends this process soon after the first one, which may be killed without a word. */
  private static void endWith(long first) {
    Optional<ProcessHandle> parent = ProcessHandle.of(first);
    Thread watch = new Thread(() -> outlive(parent), "first-process");
    watch.setDaemon(true);
    watch.start();
  }

  private static void outlive(Optional<ProcessHandle> first) {
    try {
      while (first.isPresent() && first.get().isAlive()) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      return; // nobody does that but to end this thread
    }
    Runtime.getRuntime().halt(ExitCode.FAILED);
  }
}
