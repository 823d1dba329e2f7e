package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README prints is what the commands print. */
final class ReadmeTest {
  @Test
  void theExampleOfExplainIsItsOutput() throws IOException {
    List<String> shown =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.startsWith("$ winnow explain "))
            .takeWhile(line -> !line.strip().equals("…"))
            .toList();
    String[] command = shown.get(0).substring("$ winnow ".length()).split(" ", -1);
    List<String> printed = CommandRuns.command(command).out().lines().toList();
    for (int i = 1; i < shown.size(); i++) {
      assertEquals(shown.get(i).stripTrailing(), start(printed.get(i - 1), shown.get(i)));
    }
  }

  /** The part of a line that the README shows; it cuts the context of a place. */
  private static String start(String printed, String shown) {
    int end = shown.contains("[") ? Math.min(printed.length(), shown.length()) : printed.length();
    return printed.substring(0, end).stripTrailing();
  }
}
