package dev.winnow.review;

import static dev.winnow.review.ReviewRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.review.ComparedRuns.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
  private static ReviewRow moved(ReviewRow row, String id, double quality, String verdict) {
    return new ReviewRow(
        id,
        row.url(),
        row.site(),
        row.file(),
        "another",
        quality,
        verdict,
        List.of("y"),
        row.signals(),
        row.policy(),
        row.winnow());
  }

  @Test
  void pagesAndFlagsAreNewResolvedChangedOrUnchanged() {
    ReviewRow crawledAgain = moved(row("b", 0, ""), "b-again", 35, "reject");
    ComparedRuns comparison =
        compare(
            List.of(row("a", 90, "keep"), crawledAgain, row("c", 20, "reject", "x")),
            List.of(row("a", 90, "keep"), row("b", 80, "keep", "x"), row("d", 10, "reject", "x")));
    assertEquals(
        Map.of(State.UNCHANGED, 1L, State.CHANGED, 1L, State.NEW, 1L, State.RESOLVED, 1L),
        comparison.pages());
    assertEquals(Map.of(State.NEW, 1L, State.RESOLVED, 2L), comparison.signals().get("x"));
    assertEquals(Map.of(State.NEW, 1L), comparison.signals().get("y"));
    assertEquals(Map.of("keep > reject", 1L), comparison.verdicts());
    assertEquals(Map.of("text", 1L), comparison.causes());
    assertEquals(Map.of(0, 1L, -50, 1L), comparison.differences());
    assertEquals("b.example", comparison.sites().get(0).site());
    assertEquals(3, comparison.changes().size());
    assertEquals(List.of("y"), comparison.changes().get(0).flagsNew());
  }

  @Test
  void aRunIsLikeItself() {
    List<ReviewRow> rows = List.of(row("a", 90, "keep"), row("b", 10, "reject", "x"));
    ComparedRuns comparison = compare(rows, rows);
    assertEquals(Map.of(State.UNCHANGED, 2L), comparison.pages());
    assertEquals(Map.of(State.UNCHANGED, 1L), comparison.signals().get("x"));
    assertTrue(comparison.changes().isEmpty());
    assertTrue(comparison.sites().isEmpty());
  }

  @Test
  void rowsThatShareAnIdAreCountedEach() {
    ReviewRow first = row("a", 90, "keep");
    ReviewRow second = row("a", 20, "reject", "x");
    ComparedRuns comparison = compare(List.of(first, second), List.of(second, first));
    assertEquals(Map.of(State.UNCHANGED, 2L), comparison.pages());
    assertEquals(
        Map.of(State.UNCHANGED, 1L, State.NEW, 1L),
        compare(List.of(first, first), List.of(first)).pages());
  }

  private static ComparedRuns compare(List<ReviewRow> run, List<ReviewRow> baseline) {
    RunComparison.Rows now = new RunComparison.Rows();
    RunComparison.Rows then = new RunComparison.Rows();
    run.forEach(now);
    baseline.forEach(then);
    return RunComparison.of(now, then);
  }
}
