package dev.winnow.beam.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.beam.job.ScoreFlags;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.runs.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the jar says of engines that it lacks. */
final class EngineChoiceTest {
  @Test
  void anEngineOfAnotherProfileIsNamed() {
    // No build has both Flink and Spark.
    List<UsageException> refused =
        List.of("FlinkRunner", "SparkRunner").stream()
            .filter(runner -> !has(runner))
            .map(runner -> refused("--runner=" + runner, "--flinkMaster=localhost:8081"))
            .toList();
    assertTrue(refused.size() >= 1);
    for (UsageException e : refused) {
      assertTrue(
          String.valueOf(e.getMessage())
              .matches("--runner=\\w+ is not in this jar; build one with mvn .* -P(flink|spark)"),
          e.getMessage());
    }
  }

  @Test
  void anUnknownEngineListsTheKnown() {
    String message = String.valueOf(refused("--runner=NoRunner").getMessage());
    assertTrue(message.startsWith("--runner=NoRunner is no engine of this jar, which has Direct"));
  }

  @Test
  void theEmbeddedEngineIsAlwaysThere() throws UsageException {
    ScoreOptions options = ScoreFlags.parse(List.of("--runner=DirectRunner"));
    assertEquals("DirectRunner", options.getRunner().getSimpleName());
  }

  private static boolean has(String runner) {
    try {
      EngineChoice.require(List.of("--runner=" + runner));
      return true;
    } catch (UsageException e) {
      return false;
    }
  }

  private static UsageException refused(String... flags) {
    return assertThrows(UsageException.class, () -> ScoreFlags.parse(List.of(flags)));
  }
}
