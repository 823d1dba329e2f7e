package dev.winnow.review;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A run against an earlier one.
 *
 * @param pages pages by state
 * @param signals by signal: flags by state; a flag is new where the page did not carry it before
 * @param verdicts pages in both runs whose verdict moved, by {@code before > after}
 * @param causes changed pages by what changed: text, policy, version, or nothing that rows show
 * @param differences pages in both runs by change of quality: lower end of the bin of ten points
 * @param sites sites whose mean quality moved most, worst fall first
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

  /** What became of a page or a flag; SARIF says new, absent, updated and unchanged. */
  public enum State {
    NEW,
    RESOLVED,
    CHANGED,
    UNCHANGED
  }

  /**
   * A page that is not as before.
   *
   * @param quality now, or null where the page is gone
   * @param qualityBefore or null where the page is new
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
