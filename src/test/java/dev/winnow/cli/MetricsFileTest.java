package dev.winnow.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsFileTest {
  private static final String SUCCESS = "winnow_last_success_timestamp_seconds{output=\"out\"} ";

  @TempDir Path folder;

  private List<String> write(int code, long second) throws Exception {
    Path file = folder.resolve("winnow.prom");
    new MetricsFile(file.toString(), "out").write(code, null, Instant.ofEpochSecond(second));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList()); // it is replaced as a whole
    }
    return Files.readAllLines(file);
  }

  @Test
  void theLastSuccessStaysWhenALaterRunFails() throws Exception {
    assertTrue(write(ExitCode.DONE, 100).contains(SUCCESS + "100"));
    List<String> failed = write(ExitCode.FAILED, 200);
    assertTrue(failed.contains(SUCCESS + "100"), failed::toString);
    assertTrue(failed.contains("winnow_run_exit_code{output=\"out\"} 1"), failed::toString);
    assertTrue(
        failed.contains("winnow_run_end_timestamp_seconds{output=\"out\"} 200"), failed::toString);
    assertTrue(write(ExitCode.DONE, 300).contains(SUCCESS + "300"));
  }

  @Test
  void thereIsNoSuccessBeforeTheFirst() throws Exception {
    assertFalse(write(ExitCode.FAILED, 100).toString().contains(SUCCESS));
  }

  @Test
  void aDamagedFileIsWrittenAnew() throws Exception {
    Files.writeString(folder.resolve("winnow.prom"), SUCCESS + "x\n");
    assertFalse(write(ExitCode.FAILED, 100).toString().contains(SUCCESS));
  }

  @Test
  void theSuccessOfAnotherJobIsNotTaken() throws Exception {
    Files.writeString(folder.resolve("winnow.prom"), SUCCESS.replace("out", "other") + "50\n");
    assertFalse(write(ExitCode.FAILED, 100).toString().contains("last_success"));
  }

  @Test
  void withoutTheFlagNothingIsWritten() throws UsageException, IOException {
    new MetricsFile(null, "out").write(ExitCode.DONE, null, Instant.EPOCH);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    String name = folder.resolve("no/winnow.prom").toString();
    UsageException e = assertThrows(UsageException.class, () -> new MetricsFile(name, "out"));
    assertEquals("--metricsFile=" + name + ": there is no such folder", e.getMessage());
  }
}
