package dev.winnow.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.model.Document;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageType;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import dev.winnow.policy.PageCondition;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyScope;
import dev.winnow.policy.SignalFamily;
import dev.winnow.policy.SignalRule;
import dev.winnow.policy.VerdictRule;
import dev.winnow.score.PageJudge.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PageJudgeTest {
  private static final Document PAGE = Documents.text("😀 One short page.");

  private static Policy policy(List<SignalFamily> families) {
    TreeMap<String, SignalRule> rules = new TreeMap<>();
    rules.put("a", new SignalRule(0, 1, 60, 0.5, null, "test"));
    rules.put("b", new SignalRule(0, 1, 50, 0.5, null, "test"));
    rules.put("c", new SignalRule(0, 1, 40, null, null, "test"));
    return new Policy(
        "test",
        "sha256:0",
        new PolicyScope(Set.of("en"), 0.5, "test"),
        rules,
        families,
        List.of(
            new VerdictRule(Verdict.REJECT, 40.0, Set.of(), null, null, "test"),
            new VerdictRule(Verdict.REVIEW, null, Set.of(), 1, null, "test")),
        null);
  }

  private static Measurement measured(String id, double value, Evidence... evidence) {
    return new Measurement(id, "ratio", new Measured(value, "seen", List.of(evidence)));
  }

  private static Scored judge(Policy policy, Measurement... measurements) {
    return judge(policy, PAGE, measurements);
  }

  private static Scored judge(Policy policy, Document page, Measurement... measurements) {
    return new PageJudge(policy)
        .judge(page, Documents.analysis(page), List.of(measurements), new TreeMap<>());
  }

  private static Document typed(PageType type) {
    return new Document(
        PAGE.page(),
        PAGE.media(),
        PAGE.title(),
        PAGE.text(),
        PAGE.blocks(),
        PAGE.links(),
        PAGE.buttons(),
        PAGE.unseen(),
        PAGE.verbatim(),
        PAGE.revealed(),
        PAGE.metadata(),
        PAGE.charset(),
        new PageProfile("One short page", type, 0.9));
  }

  @Test
  void pointsTakeFromAHundred() {
    Scored scored = judge(policy(List.of()), measured("a", 0.25), measured("c", 0.5));
    assertEquals(15, scored.signals().get(0).points());
    assertEquals(20, scored.signals().get(1).points());
    assertEquals(65, scored.quality());
    assertEquals(List.of(), scored.flags());
    assertEquals(Verdict.KEEP, scored.verdict());
  }

  @Test
  void aFamilyPaysOnce() {
    SignalFamily family = new SignalFamily("f", List.of("a", "b"), "one cause");
    Scored scored = judge(policy(List.of(family)), measured("a", 0.5), measured("b", 1));
    assertEquals(0, scored.signals().get(0).points());
    assertEquals("b", scored.signals().get(0).paidBy());
    assertEquals(50, scored.signals().get(1).points());
    assertEquals(List.of("a", "b"), scored.flags());
  }

  @Test
  void pointsShrinkInProportionPastAHundred() {
    Scored scored = judge(policy(List.of()), measured("a", 1), measured("b", 1), measured("c", 1));
    assertEquals(List.of(40.0, 33.33, 26.67), points(scored));
    assertEquals(0, scored.quality());
    assertEquals(Verdict.REJECT, scored.verdict());
  }

  @Test
  void aRuleForOtherTypesOfPagesTakesNothing() {
    Policy all = policy(List.of());
    TreeMap<String, SignalRule> rules = new TreeMap<>(all.signals());
    PageCondition shops = new PageCondition(Set.of(PageType.PRODUCT), true);
    rules.put("a", new SignalRule(0, 1, 60, 0.5, shops, "test"));
    Policy typed =
        new Policy("test", "sha256:0", all.scope(), rules, all.families(), all.verdicts(), null);
    Measurement[] both = {measured("a", 1), measured("b", 0)};
    Scored product = judge(typed, typed(PageType.PRODUCT), both);
    assertEquals(List.of("a"), product.flags());
    assertEquals(40, product.quality());
    Scored article = judge(typed, typed(PageType.ARTICLE), both);
    assertEquals(List.of(), article.flags());
    assertEquals(100, article.quality());
    assertEquals(1, ((Measured) article.signals().get(0).finding()).value(), "still shown");
  }

  @Test
  void whatWasNotMeasuredIsNotZero() {
    Measurement none = new Measurement("a", "ratio", new NotApplicable("too short"));
    Scored some = judge(policy(List.of()), none, measured("b", 0), measured("c", 0));
    assertEquals(Verdict.KEEP, some.verdict());
    Scored little = judge(policy(List.of()), none, measured("c", 0));
    assertEquals(Verdict.UNDECIDED, little.verdict());
  }

  @Test
  void evidenceLeavesInCodePoints() {
    Evidence evidence = Evidence.at(PAGE, 3, 6, "first word");
    Scored scored = judge(policy(List.of()), measured("a", 0, evidence));
    Measured finding = (Measured) scored.signals().get(0).finding();
    assertEquals(2, finding.evidence().get(0).start());
    assertEquals(5, finding.evidence().get(0).end());
    assertEquals("One", finding.evidence().get(0).quote());
    assertEquals(PAGE.text().codePointCount(0, PAGE.text().length()), scored.characters());
  }

  @Test
  void placesWithoutEndAreCut() {
    Evidence[] places = new Evidence[PageJudge.MOST_EVIDENCE + 1];
    Arrays.fill(places, Evidence.at(PAGE, 3, 6, "first word"));
    Scored scored = judge(policy(List.of()), measured("a", 0, places));
    Measured finding = (Measured) scored.signals().get(0).finding();
    assertEquals(PageJudge.MOST_EVIDENCE, finding.evidence().size());
  }

  @Test
  void aWeighedStandardSignalCounts() {
    PageJudge judge = new PageJudge(policy(List.of()));
    Scored scored =
        judge.judge(PAGE, Documents.analysis(PAGE), List.of(), new TreeMap<>(Map.of("a", 0.5)));
    assertEquals(70, scored.quality());
    assertEquals(List.of("a"), scored.flags());
  }

  @Test
  void holdsItsPromisesOnAnything() {
    for (long seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Measurement> measurements = new ArrayList<>();
      for (String id : List.of("a", "b", "c")) {
        Finding finding =
            random.nextInt(5) == 0
                ? new NotApplicable("none")
                : new Measured(random.nextDouble(-1, 3), "seen", List.of());
        measurements.add(new Measurement(id, "ratio", finding));
      }
      SignalFamily family = new SignalFamily("f", List.of("a", "c"), "one cause");
      Policy policy = policy(random.nextBoolean() ? List.of() : List.of(family));
      Scored scored = judge(policy, measurements.toArray(new Measurement[0]));
      String about = "seed " + seed;
      assertTrue(scored.quality() >= 0 && scored.quality() <= 100, about);
      double sum = scored.signals().stream().mapToDouble(Contribution::points).sum();
      assertEquals(100 - scored.quality(), sum, 1e-9, about);
      Scored worse = judge(policy, worse(measurements));
      assertTrue(worse.quality() <= scored.quality() + 1e-9, about);
    }
  }

  private static Measurement[] worse(List<Measurement> measurements) {
    return measurements.stream()
        .map(
            m ->
                m.finding() instanceof Measured found
                    ? measured(m.signal(), found.value() + 0.2)
                    : m)
        .toArray(Measurement[]::new);
  }

  private static List<Double> points(Scored scored) {
    return scored.signals().stream().map(Contribution::points).toList();
  }
}
