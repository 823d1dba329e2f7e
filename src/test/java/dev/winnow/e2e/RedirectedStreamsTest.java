package dev.winnow.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.pipelines.HostPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed to a terminal, into a file, into a pipe that closes, and onto a full disk. */
final class RedirectedStreamsTest {
  private static final String ESCAPE = "\u001b";

  @TempDir Path folder;

  @BeforeEach
  void needTerminal() {
    HostPrograms.need("bash");
    HostPrograms.need("script");
  }

  @Test
  void coloursAreForTerminalsWhoseUserWantsThem() throws Exception {
    assertTrue(onTerminal(Map.of(), "help").contains(ESCAPE));
    assertTrue(onTerminal(Map.of("NO_COLOR", ""), "help").contains(ESCAPE));
    assertFalse(onTerminal(Map.of("NO_COLOR", "1"), "help").contains(ESCAPE));
    assertFalse(onTerminal(Map.of("TERM", "dumb"), "help").contains(ESCAPE));
    Path file = folder.resolve("help.txt");
    onTerminal(Map.of(), "help >" + file);
    assertTrue(Files.readString(file).contains("explain"));
    assertFalse(Files.readString(file).contains(ESCAPE));
  }

  @Test
  void anErrorStreamInAFileGetsNoCursorMovements() throws Exception {
    Path log = folder.resolve("log");
    String score =
        "score samples/pages/spam/all-three-faults.txt --skipCorpus --output="
            + folder.resolve("run");
    String seen = onTerminal(Map.of(), score + " 2>" + log);
    assertTrue(seen.contains("reads     "), seen);
    assertEquals("", Files.readString(log));
    String both = onTerminal(Map.of("NO_COLOR", "1"), score + " --overwrite");
    assertTrue(both.contains("\r" + ESCAPE + "[K"), both); // a line that moves is no colour
  }

  @Test
  void outputThatIsLostIsAFailure() throws Exception {
    assertEquals("1\n", exitCode("signals >/dev/full"));
    assertEquals("0\n", exitCode("signals | head -1 >/dev/null"));
    String score =
        "score samples/pages/spam/all-three-faults.txt --skipCorpus --output="
            + folder.resolve("run");
    assertEquals("0\n", exitCode(score + " >/dev/full")); // its rows are in the folder
  }

  private static String exitCode(String arguments) throws Exception {
    String line = winnow() + arguments + " 2>/dev/null; echo ${PIPESTATUS[0]}";
    return HostPrograms.run(Map.of(), "bash", "-c", line);
  }

  /** What a terminal shows of a command line. */
  private String onTerminal(Map<String, String> environment, String arguments) throws Exception {
    Path seen = folder.resolve("seen");
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", winnow() + arguments, seen.toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("NO_COLOR");
    builder.environment().put("TERM", "xterm");
    builder.environment().putAll(environment);
    assertEquals(0, builder.start().waitFor());
    return Files.readString(seen, UTF_8);
  }

  /** The start of a command line, with the classes of this test. */
  private static String winnow() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return "'"
        + java
        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
        + System.getProperty("java.class.path")
        + "' dev.winnow.Main ";
  }
}
