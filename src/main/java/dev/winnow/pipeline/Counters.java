package dev.winnow.pipeline;

import dev.winnow.model.Rejected;
import dev.winnow.model.Scored;
import dev.winnow.model.SkipReason;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * Beam counters, for the runner's own display while a job runs. They count attempts: after a lost
 * worker they may count a page twice, so that the totals in run.json come from the files' own
 * tallies.
 */
final class Counters {
  private static final String NAMESPACE = "winnow";

  private Counters() {}

  static void scored(Scored page) {
    count("scored");
    count("verdict-" + page.verdict().word());
    page.flags().forEach(flag -> count("flag-" + flag));
  }

  static void skipped(SkipReason reason) {
    count("skipped-" + reason.word());
  }

  static void rejected(Rejected.Code code) {
    count("rejected-" + code.word());
  }

  private static void count(String name) {
    Metrics.counter(NAMESPACE, name).inc();
  }
}
