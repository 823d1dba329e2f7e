package dev.winnow.beam.job;

import dev.winnow.model.Rejected;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * The progress of a run. It changes unit by unit, as the counters of the engine do.
 *
 * @param files input files that are done, or of which the first part is done
 * @param allFiles of the input
 * @param pages that were scored
 * @param rejects records that could not be
 * @param bytes of input that this start of the run has done
 * @param allBytes of the input that this start has to do
 */
public record RunProgress(
    long files, long allFiles, long pages, long rejects, long bytes, long allBytes) {

  static RunProgress of(PipelineResult running, long allFiles, long allBytes) {
    long rejects = 0;
    for (Rejected.Stage stage : Rejected.Stage.values()) {
      rejects += count(running, ScoreCounters.rejectedAt(stage));
    }
    long resumed = count(running, "bytes-resumed");
    return new RunProgress(
        count(running, "files"),
        allFiles,
        count(running, "scored"),
        rejects,
        count(running, "bytes") - resumed,
        allBytes - resumed);
  }

  private static long count(PipelineResult running, String counter) {
    MetricsFilter only =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(ScoreCounters.NAMESPACE, counter))
            .build();
    long sum = 0;
    for (MetricResult<Long> step : running.metrics().queryMetrics(only).getCounters()) {
      sum += step.getAttempted(); // only one engine reports committed values
    }
    return sum;
  }
}
