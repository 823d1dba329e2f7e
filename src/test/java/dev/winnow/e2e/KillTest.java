package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process of an incremental run at ten moments and runs it again: rows stand once,
 * counters reconcile, and nothing unfinished is left.
 */
final class KillTest {
  private static final int KILLS = 10;

  @Test
  void aNightThatIsKilledIsDoneAgain(@TempDir Path folder) throws Exception {
    Path alone = folder.resolve("alone");
    CommandRuns.score(alone, "samples/pages");
    Path output = folder.resolve("nights");
    List<String> moments = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < KILLS; i++) {
      Process night = night(output);
      moments.add(kill(night, output, i, random));
      assertFalse(Files.exists(output.resolve("latest")), moments.toString());
    }
    Process last = night(output);
    assertTrue(last.waitFor(120, TimeUnit.SECONDS), "the last run hangs");
    assertEquals(0, last.exitValue());
    assertEquals(
        CommandRuns.rows(alone, "scores"),
        IncrementalOutput.rows(output, "scores"),
        moments.toString());
    assertEquals(
        CommandRuns.rows(alone, "scores"),
        CommandRuns.rows(IncrementalOutput.latestRun(output), "scores"));
    assertEquals(1, IncrementalOutput.runs(output).size());
    JsonNode run = CommandRuns.run(IncrementalOutput.latestRun(output));
    assertEquals(run.get("scored").asLong(), IncrementalOutput.rows(output, "scores").size());
    assertEquals(
        run.get("records").asLong(),
        run.get("scored").asLong() + run.get("skipped").asLong() + run.get("rejected").asLong());
    try (Stream<Path> left = Files.walk(output)) {
      assertEquals(List.of(), left.filter(p -> p.toString().contains("unfinished")).toList());
    }
  }

  /** Half of the kills wait for the first files of the run; the others fall at any time. */
  private static String kill(Process night, Path output, int i, SplittableRandom random)
      throws IOException, InterruptedException {
    if (i % 2 == 0) {
      while (night.isAlive() && files(output) == 0) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
    } else {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
    }
    night.destroyForcibly().waitFor();
    return files(output) + " files";
  }

  private static long files(Path output) throws IOException {
    Path runs = output.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(runs)) {
      return files.filter(Files::isRegularFile).count();
    } catch (UncheckedIOException e) {
      return 0; // the run takes its predecessor's files away while we look
    }
  }

  private static Process night(Path output) throws IOException {
    return IncrementalOutput.start(
        output.resolveSibling("night.log"),
        "score",
        "--input=samples/pages",
        "--output=" + output,
        "--incremental");
  }
}
