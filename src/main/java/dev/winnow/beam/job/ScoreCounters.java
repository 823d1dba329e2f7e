package dev.winnow.beam.job;

import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import dev.winnow.runs.InputRef;
import java.util.List;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * Beam counters, for the engine's own display while a job runs. They count attempts: after the loss
 * of a worker they may count a page twice. The totals in run.json therefore come from the tallies
 * of the files.
 */
public final class ScoreCounters {
  static final String NAMESPACE = "winnow";

  private ScoreCounters() {}

  /** Counts an input file, or a part of one, that is done. */
  static void read(InputRef input) {
    if (input.from() == 0) {
      count("files");
    }
    Metrics.counter(NAMESPACE, "bytes").inc(Math.max(0, input.to() - input.from()));
  }

  /** Counts an input file, or a part of one, that was done before this start of the run. */
  static void resumed(InputRef input) {
    read(input);
    Metrics.counter(NAMESPACE, "bytes-resumed").inc(Math.max(0, input.to() - input.from()));
  }

  /** Counts a page that enters the line. */
  static void page() {
    count("pages-read");
  }

  public static void scored(Scored page) {
    count("scored");
    judged(page.verdict(), page.flags());
  }

  /** Counts an input file whose rows were judged again. */
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
    count(rejectedAt(rejected.stage()));
  }

  /** Name of the counter of rejects at one stage. */
  static String rejectedAt(Rejected.Stage stage) {
    return "rejected-at-" + stage.word();
  }

  private static void count(String name) {
    Metrics.counter(NAMESPACE, name).inc();
  }
}
