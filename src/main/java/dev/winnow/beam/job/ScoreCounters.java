package dev.winnow.beam.job;

import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import dev.winnow.runs.InputRef;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * Beam counters, for the runner's own display while a job runs. They count attempts: after a lost
 * worker they may count a page twice, so that the totals in run.json come from the files' own
 * tallies.
 */
public final class ScoreCounters {
  static final String NAMESPACE = "winnow";

  private ScoreCounters() {}

  /** An input file, or a part of one, is done. */
  static void read(InputRef input) {
    if (input.from() == 0) {
      count("files");
    }
    Metrics.counter(NAMESPACE, "bytes").inc(Math.max(0, input.to() - input.from()));
  }

  /** A page enters the line. */
  static void page() {
    count("pages-read");
  }

  public static void scored(Scored page) {
    count("scored");
    judged(page.verdict(), page.flags());
  }

  /** The rows of an input file were judged again. */
  static void judgedAgain() {
    count("files-judged-again");
  }

  static void judged(Verdict verdict, List<String> flags) {
    count("verdict-" + verdict.word());
    flags.forEach(flag -> count("flag-" + flag));
  }

  public static void skipped(SkipReason reason) {
    count("skipped-" + reason.word());
  }

  public static void rejected(Rejected rejected) {
    count("rejected-" + rejected.code().word());
    count("rejected-at-" + rejected.stage().name().toLowerCase(Locale.ROOT));
  }

  private static void count(String name) {
    Metrics.counter(NAMESPACE, name).inc();
  }
}
