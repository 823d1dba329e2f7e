package dev.winnow.review;

import static dev.winnow.review.ReviewRows.label;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures computed by hand. */
final class ReviewerAgreementTest {
  /** 20 twice keep, 15 twice reject, 5 and 10 apart: po .7, pe .5, kappa .4. */
  @Test
  void kappaIsAgreementBeyondChance() {
    CohenKappa kappa = new CohenKappa();
    add(kappa, 20, "keep", "keep");
    add(kappa, 5, "keep", "reject");
    add(kappa, 10, "reject", "keep");
    add(kappa, 15, "reject", "reject");
    CohenKappa.Interval value = kappa.value();
    assertNotNull(value);
    assertEquals(0.4, value.value(), 1e-9);
    assertEquals(0.1511, value.low(), 1e-4);
    assertEquals(0.6489, value.high(), 1e-4);
    assertEquals("0.70 [0.56, 0.81]", kappa.equal().toString());
  }

  private static void add(CohenKappa kappa, int times, String first, String second) {
    for (int i = 0; i < times; i++) {
      kappa.add(first, second);
    }
  }

  @Test
  void kappaOfOneAnswerIsUnknown() {
    CohenKappa kappa = new CohenKappa();
    assertNull(kappa.value());
    add(kappa, 9, "keep", "keep");
    assertNull(kappa.value());
    assertEquals("1.00 [0.70, 1.00]", kappa.equal().toString());
  }

  @Test
  void conflictsNameThePageAndBothAnswers() {
    List<ReviewLabel> first =
        List.of(label("a", "keep"), label("b", "reject", "spun-text"), label("c", "review"));
    List<ReviewLabel> second =
        new ArrayList<>(List.of(label("b", "keep"), label("a", "keep"), label("d", "keep")));
    ReviewerAgreement agreement = ReviewerAgreement.of(first, second);
    assertEquals(2, agreement.both());
    assertEquals(1, agreement.firstAlone());
    assertEquals(1, agreement.secondAlone());
    assertEquals(
        List.of(
            new ReviewerAgreement.Conflict("b", "verdict", "reject", "keep"),
            new ReviewerAgreement.Conflict("b", "spun-text", "present", "absent")),
        agreement.conflicts());
    assertTrue(agreement.text().contains("b  verdict: reject, keep\n"), agreement.text());
  }

  @Test
  void pagesOfOneFileAreToldApartByTheirAddress() {
    List<ReviewLabel> labels =
        List.of(
            new ReviewLabel(
                new ReviewLabel.Key(null, "http://a/", "in.jsonl", null),
                "keep",
                Map.of(),
                true,
                null,
                1),
            new ReviewLabel(
                new ReviewLabel.Key(null, "http://b/", "in.jsonl", null),
                "reject",
                Map.of(),
                true,
                null,
                1));
    assertEquals(List.of(), ReviewerAgreement.of(labels, labels).conflicts());
    assertEquals(2, ReviewerAgreement.of(labels, labels).both());
  }
}
