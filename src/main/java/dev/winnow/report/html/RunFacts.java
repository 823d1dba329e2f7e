package dev.winnow.report.html;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the report says of a run besides its pages.
 *
 * @param run id of the run; verdicts of reviewers are kept in the browser under it
 * @param winnow version
 * @param policy {@code name@sha256:…}
 * @param records input records read; scored, skipped and rejected add up to it
 * @param signals in card order
 * @param verdicts in the order in which the policy asks them
 * @param details further facts to show, in order: inputs, runner, start, seconds
 */
public record RunFacts(
    String run,
    String winnow,
    String policy,
    long records,
    List<SignalFacts> signals,
    List<VerdictLine> verdicts,
    Map<String, String> details) {
  /** Copies the collections, keeping their order. */
  public RunFacts {
    signals = List.copyOf(signals);
    verdicts = List.copyOf(verdicts);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * A signal with the policy's reading of it.
   *
   * @param summary what is seen, as a noun phrase
   * @param good value at which severity is 0, or null where the policy does not read the signal
   * @param bad value at which severity is 1
   * @param weight points at severity 1; 0 where the signal is shown and not counted
   * @param flagAt severity from which the signal flags a page, or null where it never does
   * @param why reason of these numbers
   */
  public record SignalFacts(
      String id,
      String unit,
      String summary,
      @Nullable Double good,
      @Nullable Double bad,
      double weight,
      @Nullable Double flagAt,
      @Nullable String why) {}

  /**
   * A line of the policy that gives a verdict.
   *
   * @param qualityBelow the verdict holds below this quality, or null where it asks for none
   * @param condition what else must hold, in words such as {@code at least 1 flag}, or null
   */
  public record VerdictLine(
      String verdict,
      @Nullable Double qualityBelow,
      @Nullable String condition,
      @Nullable String why) {}
}
