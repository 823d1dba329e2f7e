package dev.winnow.review;

import static dev.winnow.review.ReviewRows.judged;
import static dev.winnow.review.ReviewRows.label;
import static dev.winnow.review.ReviewRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.review.RunEvaluation.Figures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures computed by hand. */
class RunEvaluationTest {
  private static final RunEvaluation SIX =
      RunEvaluation.of(
          judged(
              List.of(
                  row("a", 10, "reject", "spun-text"),
                  row("b", 30, "reject", "spun-text"),
                  row("c", 50, "review", "spun-text"),
                  row("d", 70, "keep"),
                  row("e", 90, "keep"),
                  row("f", 95, "keep")),
              List.of(
                  label("a", "reject", "spun-text"),
                  label("b", "reject", "spun-text"),
                  label("c", "keep"),
                  label("d", "review", "spun-text"),
                  label("e", "keep"),
                  label("f", "keep"),
                  label("gone", "keep"))));

  @Test
  void flagsAreCounted() {
    Figures spun = SIX.flags().get("spun-text");
    assertNotNull(spun);
    // a, b found; c false alarm; d missed; e, f rightly without.
    assertEquals(
        List.of(2, 1, 1, 2), List.of(spun.hits(), spun.falseAlarms(), spun.misses(), spun.rest()));
    // Wilson, 2 of 3: (2/3 + 1.9208/3 ± 1.96 √(2/27 + 0.9604/9)) / (1 + 3.8415/3)
    assertEstimate(2 / 3.0, 0.2077, 0.9385, spun.precision());
    assertEstimate(2 / 3.0, 0.2077, 0.9385, spun.recall());
    // J = 2/4, its Wilson interval 0.15 to 0.85; F1 = 2J/(1+J)
    assertEstimate(2 / 3.0, 0.2609, 0.9189, spun.f1());
  }

  @Test
  void verdictsAreCounted() {
    Figures reject = SIX.verdicts().get("reject");
    assertNotNull(reject);
    assertEstimate(1, 0.3424, 1, reject.precision());
    assertEstimate(1, 0.3424, 1, reject.recall());
    Figures review = SIX.verdicts().get("review");
    assertNotNull(review);
    assertEstimate(0, 0, 0.7935, review.precision());
    Figures bad = SIX.verdicts().get("review or reject");
    assertNotNull(bad);
    assertEquals(
        List.of(2, 1, 1, 2), List.of(bad.hits(), bad.falseAlarms(), bad.misses(), bad.rest()));
  }

  @Test
  void theRankingIsMeasured() {
    // Bad a, b, d against good c, e, f: d stands behind c, all other 8 of 9 pairs are in order.
    assertEquals(8 / 9.0, number(SIX.area()), 1e-12);
    // Recall grows at a (1/1), b (2/2) and d (3/4).
    assertEquals((1 + 1 + 0.75) / 3, number(SIX.averagePrecision()), 1e-12);
    assertEquals(6, SIX.labelled());
    assertEquals(1, SIX.unmatched());
  }

  @Test
  void tiesCountHalf() {
    RunEvaluation tied =
        RunEvaluation.of(
            judged(
                List.of(row("a", 50, "review"), row("b", 50, "review")),
                List.of(label("a", "reject"), label("b", "keep"))));
    assertEquals(0.5, number(tied.area()), 1e-12);
    assertEquals(0.5, number(tied.averagePrecision()), 1e-12);
  }

  @Test
  void weightsCount() {
    ReviewLabel heavy =
        new ReviewLabel(
            new ReviewLabel.Key("b", null, null, null), "keep", Map.of(), true, null, 3);
    RunEvaluation weighted =
        RunEvaluation.of(
            judged(
                List.of(
                    row("a", 10, "reject", "x"), row("b", 20, "reject", "x"), row("c", 90, "keep")),
                List.of(label("a", "reject", "x"), heavy, label("c", "keep"))));
    Figures figures = weighted.flags().get("x");
    assertNotNull(figures);
    assertEquals(0.25, figures.precision().value()); // 1 of 1 + 3
    // As much as (1 + 3)² / (1 + 9) = 1.6 evenly drawn pages tell.
    assertEquals(0.8307, figures.precision().high(), 1e-3);
  }

  @Test
  void labelsOnFlaggedPagesAloneSayNothingOfRecall() {
    RunEvaluation flagged =
        RunEvaluation.of(
            judged(
                List.of(row("a", 10, "reject", "x"), row("b", 20, "reject", "x")),
                List.of(label("a", "reject", "x"), label("b", "keep"))));
    Figures figures = flagged.flags().get("x");
    assertNotNull(figures);
    assertEquals(0.5, figures.precision().value());
    assertNull(figures.recall().value());
    assertEquals("every labelled page is claimed", figures.recall().reason());
    assertTrue(flagged.text().contains("not estimable"), flagged.text());
  }

  @Test
  void noLabelsGiveNoFigures() {
    RunEvaluation none = RunEvaluation.of(judged(List.of(row("a", 10, "reject")), List.of()));
    assertNull(none.area());
    assertTrue(none.flags().isEmpty());
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private static void assertEstimate(
      double value, double low, double high, ShareEstimate estimate) {
    assertNotNull(estimate.value());
    assertEquals(value, estimate.value(), 1e-12);
    assertEquals(low, estimate.low(), 1e-3, estimate.toString());
    assertEquals(high, estimate.high(), 1e-3, estimate.toString());
  }
}
