package dev.winnow.beam.engines;

import dev.winnow.runs.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.runners.PipelineRunnerRegistrar;
import org.apache.beam.sdk.util.common.ReflectHelpers;

/** The engines in this jar; the Maven profile of the build decides which. */
public final class EngineChoice {
  private static final Map<String, String> PROFILES =
      Map.of("FlinkRunner", "flink", "SparkRunner", "spark", "DataflowRunner", "dataflow");

  private EngineChoice() {}

  /**
   * Checks that the engine that a flag names is in this jar, before flags are read that only this
   * engine knows.
   *
   * @throws UsageException if it is not; the message names the profile that adds it
   */
  public static void require(List<String> flags) throws UsageException {
    for (String flag : flags) {
      if (flag.startsWith("--runner=")) {
        require(flag.substring("--runner=".length()));
      }
    }
  }

  private static void require(String runner) throws UsageException {
    SortedSet<String> here = here();
    if (runner.contains(".") || here.contains(runner)) {
      return; // the caller's own class: Beam finds it, or fails
    }
    String profile = PROFILES.get(runner);
    throw new UsageException(
        profile == null
            ? String.format(
                Locale.ROOT,
                "--runner=%s is no engine of this jar, which has %s",
                runner,
                String.join(", ", here))
            : String.format(
                Locale.ROOT,
                "--runner=%s is not in this jar; build one with mvn package -DskipTests -P%s",
                runner,
                profile));
  }

  private static SortedSet<String> here() {
    SortedSet<String> here = new TreeSet<>();
    for (PipelineRunnerRegistrar registrar :
        ReflectHelpers.loadServicesOrdered(PipelineRunnerRegistrar.class)) {
      registrar.getPipelineRunners().forEach(runner -> here.add(runner.getSimpleName()));
    }
    return here;
  }
}
