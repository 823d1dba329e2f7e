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
 * Jobs that an engine runs while no launcher waits: {@code --attachedMode=false} on Flink, and the
 * templates of Dataflow. The job itself writes rows, report and run.json; what a launcher does
 * after the end, such as a gate, is not possible.
 */
public final class DetachedJobs {
  private DetachedJobs() {}

  /** Flags of single engines, with the names and types that these engines give them. */
  public interface Flags extends PipelineOptions {
    @Default.Boolean(true)
    boolean getAttachedMode();

    void setAttachedMode(boolean value);

    @Nullable String getTemplateLocation();

    void setTemplateLocation(@Nullable String value);
  }

  /** Whether the launcher returns before the job ends. */
  public static boolean is(ScoreOptions options) {
    Flags flags = options.as(Flags.class);
    return !flags.getAttachedMode() || flags.getTemplateLocation() != null;
  }

  /**
   * Checks that no flag needs a launcher that waits.
   *
   * @throws UsageException if one does
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
