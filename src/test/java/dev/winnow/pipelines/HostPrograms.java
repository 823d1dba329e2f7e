package dev.winnow.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs of this machine that check files; tests skip if they are not installed. */
public final class HostPrograms {
  private HostPrograms() {}

  /** Skips the test if a program is not installed. */
  public static void need(String program) {
    boolean there = false;
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      there |= Files.isExecutable(Path.of(folder, program));
    }
    assumeTrue(there, program + " is not installed; its check is skipped");
  }

  /** Runs a program, expects success, and returns what it printed. */
  public static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  /** A program that prints its arguments, a line each. */
  static Path echo(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path program = folder.resolve(name);
    Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertEquals(true, program.toFile().setExecutable(true));
    return program;
  }
}
