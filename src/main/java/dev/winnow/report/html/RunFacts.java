package dev.winnow.report.html;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the report about a run besides its pages.
 *
 * @param run id of the run; the browser stores verdicts of reviewers under it
 * @param winnow version
 * @param policy {@code name@sha256:…}
 * @param records input records read; scored, skipped and rejected add up to it
 * @param signals in card order
 * @param verdicts in the order in which the policy tests them
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
  /** Copies the collections and keeps their order. */
  public RunFacts {
    signals = List.copyOf(signals);
    verdicts = List.copyOf(verdicts);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * A signal with its numbers in the policy.
   *
   * @param summary what is seen, as a noun phrase
   * @param good value at which severity is 0, or null if the policy does not judge the signal
   * @param bad value at which severity is 1
   * @param weight points at severity 1; 0 if the signal is shown and not counted
   * @param flagAt severity from which the signal flags a page, or null if it never does
   * @param why reason for these numbers
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
   * A rule of the policy that gives a verdict.
   *
   * @param qualityBelow the verdict needs a quality below this, or null if it does not depend on
   *     quality
   * @param condition further conditions in words, such as {@code at least 1 flag}, or null
   */
  public record VerdictLine(
      String verdict,
      @Nullable Double qualityBelow,
      @Nullable String condition,
      @Nullable String why) {}
}
