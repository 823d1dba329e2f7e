package dev.winnow.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyReader;
import dev.winnow.policy.SignalRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCalibrationTest {
  private static final byte[] POLICY =
      """
      policy: test-1
      scope: { languages: [en], measuredWeight: 0.5, why: English alone }
      signals:
        useful: { good: 0, bad: 1, weight: 10, flagAt: 0.9, why: a guess }
        noise: { good: 0, bad: 1, weight: 60, flagAt: 0.5, why: "a guess: with a colon" }
      verdicts:
        - { verdict: reject, qualityBelow: 20, why: a guess }
        - { verdict: review, qualityBelow: 50, why: a guess }
        - { verdict: keep, why: nothing above holds }
      """
          .getBytes(UTF_8);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void pagesThatWereNotLabelledAreRankedNoWorse(long seed) throws Exception {
    RejudgedPoints before = new RejudgedPoints(policy(POLICY));
    RejudgedPoints after =
        new RejudgedPoints(policy(calibrated(sample(seed, 300)).getBytes(UTF_8)));
    LabelledPages held = sample(seed + 1000, 300);
    double gain = averagePrecision(held, after) - averagePrecision(held, before);
    assertTrue(gain > 0.05, "seed " + seed + " gained " + gain); // the guess ranks by noise
  }

  @Test
  void linesMoveToWhereLabelsPutThem() throws Exception {
    Policy policy = policy(calibrated(sample(7, 400)).getBytes(UTF_8));
    SignalRule useful = policy.signals().get("useful");
    assertNotNull(useful);
    assertEquals(0.5, number(useful.flagAt()), 0.1); // the sample's labels turn at 0.5
    assertTrue(useful.why().contains("400 labelled pages of labels.jsonl"), useful.why());
    assertEquals("test-1-calibrated", policy.name());
    assertTrue(
        number(policy.verdicts().get(0).qualityBelow())
            <= number(policy.verdicts().get(1).qualityBelow()));
  }

  @Test
  void fewLabelsChangeNothing() throws Exception {
    Policy policy = policy(calibrated(sample(7, 12)).getBytes(UTF_8));
    Policy old = policy(POLICY);
    policy
        .signals()
        .forEach(
            (id, rule) -> {
              SignalRule before = old.signals().get(id);
              assertNotNull(before);
              assertEquals(before.weight(), rule.weight());
              assertEquals(before.flagAt(), rule.flagAt());
              assertTrue(rule.why().contains("are needed"), rule.why());
            });
    assertEquals(20, number(policy.verdicts().get(0).qualityBelow()));
  }

  @Test
  void theSameLabelsGiveTheSameFile() throws Exception {
    assertEquals(calibrated(sample(9, 200)), calibrated(sample(9, 200)));
    assertTrue(calibrated(sample(9, 200)).startsWith("# test-1 calibrated on 200 labelled pages"));
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private static String calibrated(LabelledPages judged) throws Exception {
    return PolicyCalibration.policy(judged, policy(POLICY), POLICY, "labels.jsonl");
  }

  private static Policy policy(byte[] yaml) throws Exception {
    return new PolicyReader(new TreeSet<>(List.of("noise", "useful"))).read("test.yaml", yaml);
  }

  /** Pages that are nearly always bad if the useful signal is high; the other is noise. */
  private static LabelledPages sample(long seed, int pages) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ReviewRow> rows = new ArrayList<>();
    List<ReviewLabel> labels = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      String id = "p" + seed + "x" + i;
      double useful = random.nextDouble();
      boolean bad = useful > 0.5 ? random.nextInt(20) > 0 : random.nextInt(20) == 0;
      Map<String, Double> values = Map.of("useful", useful, "noise", random.nextDouble());
      rows.add(ReviewRows.with(ReviewRows.row(id, 50, "review"), values));
      labels.add(bad ? ReviewRows.label(id, "reject", "useful") : ReviewRows.label(id, "keep"));
    }
    return ReviewRows.judged(rows, labels);
  }

  private static double averagePrecision(LabelledPages judged, RejudgedPoints points) {
    return new QualityRanking(
            judged.pages().stream()
                .map(
                    page ->
                        new QualityRanking.Item(
                            -points.quality(page.row(), points.weights()),
                            Boolean.TRUE.equals(page.label().bad()),
                            1))
                .toList())
        .averagePrecision();
  }
}
