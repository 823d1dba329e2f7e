package dev.winnow.beam.engines;

import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.runs.UsageException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * Jobs that are handed to an engine and left there: {@code --attachedMode=false} on Flink, and the
 * templates of Dataflow. Rows, report and run.json come from the job itself, so they come all the
 * same; what its launcher does when it ends cannot.
 */
public final class DetachedJobs {
  private DetachedJobs() {}

  /** Flags of single engines, under the names and types that these give them. */
  public interface Flags extends PipelineOptions {
    @Default.Boolean(true)
    boolean getAttachedMode();

    void setAttachedMode(boolean value);

    @Nullable String getTemplateLocation();

    void setTemplateLocation(@Nullable String value);
  }

  /** Whether nobody waits for the job. */
  public static boolean is(ScoreOptions options) {
    Flags flags = options.as(Flags.class);
    return !flags.getAttachedMode() || flags.getTemplateLocation() != null;
  }

  /**
   * Checks that nothing is asked of a launcher that does not wait.
   *
   * @throws UsageException where something is
   */
  public static void check(ScoreOptions options) throws UsageException {
    Map<String, Boolean> asked = new LinkedHashMap<>();
    asked.put("--incremental", options.isIncremental());
    asked.put("--gate", options.getGate() != null);
    asked.put("--maxRejectRate", options.getMaxRejectRate() != null);
    asked.put("--metricsFile", options.getMetricsFile() != null);
    for (Map.Entry<String, Boolean> flag : asked.entrySet()) {
      if (flag.getValue() && is(options)) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "%s needs a launcher that waits for the run; this one hands it over and leaves",
                flag.getKey()));
      }
    }
  }
}
