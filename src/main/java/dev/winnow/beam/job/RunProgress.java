package dev.winnow.beam.job;

import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * The progress of a run. It changes unit by unit, as the counters of the engine do.
 *
 * @param files input files that are done, or of which the first part is done
 * @param pages that were scored
 * @param bytes of input that are done
 * @param allBytes of the input
 */
public record RunProgress(long files, long pages, long bytes, long allBytes) {

  static RunProgress of(PipelineResult running, long allBytes) {
    return new RunProgress(
        count(running, "files"), count(running, "scored"), count(running, "bytes"), allBytes);
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
