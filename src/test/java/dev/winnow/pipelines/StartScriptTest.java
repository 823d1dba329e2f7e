package dev.winnow.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script of the distribution, with a java that prints what it gets. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
final class StartScriptTest {
  @TempDir Path folder;

  private Path home;
  private Path script;

  @BeforeEach
  void unpack() throws IOException {
    home = folder.toRealPath().resolve("a folder/winnow-0.1.0");
    script = home.resolve("bin/winnow");
    Files.createDirectories(script.getParent());
    Files.copy(
        Path.of("src/main/distribution/bin/winnow"), script, StandardCopyOption.COPY_ATTRIBUTES);
    HostPrograms.echo(folder.resolve("bin"), "java");
  }

  @Test
  void handsArgumentsOnAsTheyAre() throws Exception {
    List<String> lines = started(script, Map.of(), "score", "--input=a b*", "");
    assertEquals(
        List.of("-jar", home + "/lib/winnow.jar", "score", "--input=a b*", ""),
        lines.subList(lines.indexOf("-jar"), lines.size()));
  }

  @Test
  void startsThroughLinks() throws Exception {
    Path near = Files.createSymbolicLink(home.resolve("w"), Path.of("bin", "winnow"));
    Path far = Files.createSymbolicLink(folder.resolve("winnow"), near);
    assertTrue(started(far, Map.of()).contains(home + "/lib/winnow.jar"));
  }

  @Test
  void flagsOfTheUserComeLast() throws Exception {
    List<String> lines = started(script, Map.of("WINNOW_OPTS", "-XX:TieredStopAtLevel=4 -Da=*"));
    int own = lines.indexOf("-XX:TieredStopAtLevel=1");
    assertTrue(own >= 0 && own < lines.indexOf("-XX:TieredStopAtLevel=4"), lines.toString());
    assertTrue(lines.contains("-Da=*"), lines.toString());
  }

  @Test
  void aCollectorOrHeapOfTheUserIsTheOnlyOne() throws Exception {
    String collector = started(script, Map.of("WINNOW_OPTS", "-XX:+UseZGC")).toString();
    assertFalse(collector.matches(".*UseSerialGC.*|.*UseParallelGC.*|.*-Xm.*"), collector);
    String heap = started(script, Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m")).toString();
    assertFalse(heap.contains("-Xms"), heap);
    assertTrue(heap.matches(".*UseSerialGC.*|.*UseParallelGC.*"), heap);
  }

  @Test
  void anArchiveOfClassesIsUsedIfItIsThere() throws Exception {
    Path archive = home.resolve("lib/winnow.jsa");
    String flag = "-XX:SharedArchiveFile=" + archive;
    assertFalse(started(script, Map.of()).contains(flag));
    Files.createDirectories(archive.getParent());
    Files.createFile(archive);
    assertTrue(started(script, Map.of()).contains(flag));
    String anew = "-XX:ArchiveClassesAtExit=classes.jsa";
    assertFalse(started(script, Map.of("WINNOW_OPTS", anew)).contains(flag));
  }

  @Test
  void javaHomeComesBeforeThePath() throws Exception {
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho \"of the JDK, $LC_ALL\"\nexit 7\n");
    assertTrue(java.toFile().setExecutable(true));
    Map<String, String> environment = Map.of("JAVA_HOME", folder + "/jdk", "LC_ALL", "POSIX");
    Process process = start(script, environment);
    assertEquals("of the JDK, C.UTF-8\n", output(process));
    assertEquals(7, process.waitFor());
  }

  @Test
  void aWrongJavaHomeIsOneLine() throws Exception {
    Process process = start(script, Map.of("JAVA_HOME", "/nowhere"));
    assertEquals("winnow: JAVA_HOME is /nowhere, which holds no bin/java\n", output(process));
    assertEquals(2, process.waitFor());
  }

  private List<String> started(Path command, Map<String, String> environment, String... arguments)
      throws Exception {
    Process process = start(command, environment, arguments);
    String out = output(process);
    assertEquals(0, process.waitFor(), out);
    return out.lines().toList();
  }

  private Process start(Path command, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "WINNOW_OPTS"));
    builder
        .environment()
        .put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
