package dev.winnow.beam.job;

import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * How far a run is. It moves by units of work, as the engine's own counters do.
 *
 * @param files input files that are done, or the first part of which is
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
      sum += step.getAttempted(); // no engine but one knows committed values
    }
    return sum;
  }
}
