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
 * @param scope the pages that the policy judges
 * @param verdicts in the order in which the policy tests them
 * @param details further facts to show, in order; {@code name}, {@code started} and {@code inputs}
 *     stand in the header as well
 */
public record RunFacts(
    String run,
    String winnow,
    String policy,
    long records,
    List<SignalFacts> signals,
    ScopeFacts scope,
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
   * The pages that the policy judges; all others are undecided.
   *
   * @param languages codes, sorted
   * @param measuredWeight share of the weight that must be measured, 0 to 1
   */
  public record ScopeFacts(List<String> languages, double measuredWeight) {
    /** Copies the languages. */
    public ScopeFacts {
      languages = List.copyOf(languages);
    }
  }

  /**
   * A rule of the policy that gives a verdict; the first whose conditions hold gives it.
   *
   * @param qualityBelow the verdict needs a quality below this, or null if it does not depend on
   *     quality
   * @param flagsAtLeast least number of flags, or null
   * @param flagged the page must carry one of these flags; empty for no condition
   * @param types the page must be of one of these types, or of none of them; empty for no condition
   * @param ofType whether it must be of one
   */
  public record VerdictLine(
      String verdict,
      @Nullable Double qualityBelow,
      @Nullable Integer flagsAtLeast,
      List<String> flagged,
      List<String> types,
      boolean ofType,
      @Nullable String why) {
    /** Copies the lists. */
    public VerdictLine {
      flagged = List.copyOf(flagged);
      types = List.copyOf(types);
    }
  }
}
