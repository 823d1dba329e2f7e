package dev.winnow.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a gate is checked before a run starts. */
final class GateCheckTest {
  @TempDir Path folder;

  private Path gate;
  private Path run;

  @BeforeEach
  void layOut() throws IOException {
    gate =
        Files.writeString(
            folder.resolve("gate.yaml"), "assertions:\n  scored: [error, {min: 1}]\n");
    run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(run.resolve("run.json"), "{\"records\": 7}");
  }

  private static void refused(String message, @Nullable String gate, @Nullable String baseline) {
    UsageException e =
        assertThrows(UsageException.class, () -> GateCheck.of(gate, baseline), message);
    assertEquals(message, e.getMessage());
  }

  @Test
  void withoutAGateEveryRunPasses() throws Exception {
    GateCheck none = GateCheck.of(null, null);
    assertNull(none.gate());
    refused("--baseline goes with --gate", null, "/a/run");
  }

  @Test
  void aBaselineIsItsRunJsonAloneInWhateverFormats() throws Exception {
    GateCheck check = GateCheck.of(gate.toString(), run.toString());
    assertNotNull(check.gate());
    assertEquals(7, Objects.requireNonNull(check.baseline()).path("records").asInt());
  }

  @Test
  void whatIsNotThereIsSaidBeforeTheRun() throws Exception {
    Path no = folder.resolve("no");
    refused("--gate=" + no + ": there is no such file", no.toString(), null);
    refused(no + " is no finished run: it holds no run.json", gate.toString(), no.toString());
  }

  @Test
  void anIncrementalOutputIsNoBaseline() throws Exception {
    Files.writeString(run.resolve("latest"), "00001-x");
    refused(
        run + " holds many runs: name one, below " + run + "/runs",
        gate.toString(),
        run.toString());
  }
}
