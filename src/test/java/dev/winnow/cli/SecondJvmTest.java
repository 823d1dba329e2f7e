package dev.winnow.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When a command gets a JVM of its own, and that the two processes are as one from outside. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it does not tell a process its arguments")
final class SecondJvmTest {
  private static final Path SPAM = Path.of("samples", "pages", "spam").toAbsolutePath();

  @Test
  void plainStartsOfWorkGetIt() {
    assertTrue(called("-jar w.jar", "score --input=x --output=y"));
    assertTrue(called("-Xmx1g -Xms64m -Dfile.encoding=UTF-8 -jar w.jar", "score --input=x"));
    assertTrue(called("-jar w.jar", "--input=x --output=y"));
    assertTrue(called("-jar w.jar", "explain page.html"));
  }

  @Test
  void otherCommandsEnginesAndStartsDoNot() {
    assertFalse(called("-jar w.jar", "evaluate --run=x"));
    assertFalse(called("-jar w.jar", "score --help"));
    assertFalse(called("-jar w.jar", "score --runner=FlinkRunner --input=x"));
    assertFalse(called("-cp w.jar dev.winnow.Main", "score --input=x"));
  }

  @Test
  void flagsOfTheUserStand() {
    assertFalse(called("-XX:+UseZGC -jar w.jar", "score --input=x"));
    assertFalse(called("-agentpath:profiler.so -jar w.jar", "score --input=x"));
    assertFalse(called("@flags -jar w.jar", "score --input=x"));
    String[] args = {"score", "--input=x"};
    List<String> given = List.of("-jar", "w.jar", "score", "--input=x");
    Map<String, String> outside = Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC");
    assertFalse(SecondJvm.isCalledFor(args, given, outside));
  }

  @Test
  void oneThreadCollectsForFewProcessors() {
    assertTrue(SecondJvm.flags(2, 1L << 30).contains("-XX:+UseSerialGC"));
    assertTrue(SecondJvm.flags(2, 1L << 30).contains("-Xmn80m"));
    assertFalse(SecondJvm.flags(2, 1L << 28).contains("-Xmn80m"));
    assertTrue(SecondJvm.flags(16, 1L << 30).contains("-XX:+UseParallelGC"));
  }

  @Test
  void anArchiveBesideTheJarIsUsed(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("winnow.jar");
    assertEquals(List.of(), SecondJvm.archived(jar.toString()));
    Path archive = Files.createFile(folder.resolve("winnow.jsa"));
    assertTrue(SecondJvm.archived(jar.toString()).contains("-XX:SharedArchiveFile=" + archive));
  }

  @Test
  void aPathThatTheJvmWouldSplitIsNotGivenToIt(@TempDir Path folder) throws Exception {
    Path parted = Files.createDirectory(folder.resolve("00" + File.pathSeparator + "36"));
    Files.createFile(parted.resolve("winnow.jsa"));
    assertEquals(List.of(), SecondJvm.archived(parted.resolve("winnow.jar").toString()));
  }

  @Test
  void anArchiveOfAnotherJarDoesNotDisturb(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("winnow.jsa"), "no archive");
    Path log = folder.resolve("log");
    Process explained = start(folder, log, "explain", SPAM.resolve("all-three-faults.txt") + "");
    assertEquals(0, explained.waitFor());
    assertTrue(Files.readString(log).startsWith("Natural Knee Pain"), Files.readString(log));
  }

  @Test
  void streamsAndExitCodesPass(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log");
    Process explained = start(folder, log, "explain", SPAM.resolve("all-three-faults.txt") + "");
    assertEquals(0, explained.waitFor());
    assertTrue(Files.readString(log).contains("keyword-stuffing"), Files.readString(log));
    Process without = start(folder, log, "score", "--input=" + folder + "/none*.html", out(folder));
    assertEquals(ExitCode.NO_INPUT, without.waitFor(), Files.readString(log));
  }

  @Test
  void theSecondEndsWhenTheFirstIsAskedTo(@TempDir Path folder) throws Exception {
    endsWithTheFirst(folder, ProcessHandle::destroy);
  }

  @Test
  void theSecondEndsWhenTheFirstIsKilled(@TempDir Path folder) throws Exception {
    endsWithTheFirst(folder, ProcessHandle::destroyForcibly);
  }

  private interface End {
    boolean of(ProcessHandle first);
  }

  private static void endsWithTheFirst(Path folder, End end) throws Exception {
    Process first =
        start(folder, folder.resolve("log"), "score", "--input=" + SPAM.getParent(), out(folder));
    ProcessHandle second = second(first);
    assertTrue(end.of(first.toHandle()));
    first.waitFor();
    second.onExit().get(20, TimeUnit.SECONDS);
    assertFalse(Files.exists(folder.resolve("out").resolve("run.json")));
  }

  private static ProcessHandle second(Process first) {
    while (first.isAlive()) {
      Optional<ProcessHandle> second = first.descendants().findFirst();
      if (second.isPresent()) {
        return second.get();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the first process ended without a second one");
  }

  private static String out(Path folder) {
    return "--output=" + folder.resolve("out");
  }

  private static boolean called(String java, String command) {
    List<String> given = new ArrayList<>(List.of(java.split(" ", -1)));
    String[] args = command.split(" ", -1);
    given.addAll(List.of(args));
    return SecondJvm.isCalledFor(args, given, Map.of());
  }

  /** Starts a jar that holds nothing but the way to the classes under test. */
  private static Process start(Path folder, Path log, String... command) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "dev.winnow.Main");
    List<String> classes = new ArrayList<>();
    String tested = System.getProperty("surefire.test.class.path");
    for (String entry : tested.split(File.pathSeparator, -1)) {
      classes.add(Path.of(entry).toUri().toString());
    }
    main.put(Attributes.Name.CLASS_PATH, String.join(" ", classes));
    Path jar = folder.resolve("winnow.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.flush();
    }
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-jar", jar.toString()));
    line.addAll(List.of(command));
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }
}
