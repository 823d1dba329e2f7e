package dev.winnow.review;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A run compared with an earlier one.
 *
 * @param pages number of pages by state
 * @param signals number of flags by signal and state; a flag is new if the page did not carry it
 *     before
 * @param verdicts number of pages in both runs whose verdict changed, by {@code before > after}
 * @param causes number of changed pages by cause: text, policy, version, or a cause that rows do
 *     not show
 * @param differences pages in both runs by change of quality: lower end of the bin of ten points
 * @param sites sites whose mean quality changed most, largest decrease first
 * @param changes every page that is not unchanged, by URL
 */
public record ComparedRuns(
    Map<State, Long> pages,
    SortedMap<String, Map<State, Long>> signals,
    SortedMap<String, Long> verdicts,
    SortedMap<String, Long> causes,
    SortedMap<Integer, Long> differences,
    List<SiteMove> sites,
    List<Change> changes) {

  /**
   * State of a page or a flag between two runs, as in SARIF: new, absent, updated and unchanged.
   */
  public enum State {
    NEW,
    RESOLVED,
    CHANGED,
    UNCHANGED
  }

  /**
   * A page that changed.
   *
   * @param quality in the new run, or null if the page is gone
   * @param qualityBefore in the earlier run, or null if the page is new
   * @param flagsNew flags that it did not carry before
   * @param flagsResolved flags that it no longer carries
   */
  public record Change(
      String id,
      @Nullable String url,
      State state,
      @Nullable Double quality,
      @Nullable Double qualityBefore,
      @Nullable String verdict,
      @Nullable String verdictBefore,
      List<String> flagsNew,
      List<String> flagsResolved,
      @Nullable String cause) {}

  /** Mean quality of the pages of a site that are in both runs. */
  public record SiteMove(String site, long pages, double before, double after) {}
}
