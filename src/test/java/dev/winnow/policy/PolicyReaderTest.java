package dev.winnow.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.PageType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyReaderTest {
  private static final String SOUND =
      """
      policy: test-1
      scope: { languages: [en], measuredWeight: 0.5, why: english only }
      signals:
        spun-text: { good: 0.5, bad: 0.9, weight: 40, flagAt: 0.5, why: measured }
        thin-content: { good: 300, bad: 50, weight: 10, why: lower is worse }
      families:
        size: { members: [thin-content], why: one cause }
      verdicts:
        - { verdict: reject, qualityBelow: 40, flagged: [spun-text], why: both }
        - { verdict: keep, why: the rest }
      """;

  private static Policy read(String yaml) throws PolicyException {
    return new PolicyReader(new TreeSet<>(List.of("spun-text", "thin-content")))
        .read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static double severity(Policy policy, String signal, double value) {
    return Objects.requireNonNull(policy.signals().get(signal)).severity(value);
  }

  @Test
  void readsAPolicy() throws PolicyException {
    Policy policy = read(SOUND);
    assertEquals("test-1", policy.name());
    assertTrue(policy.reference().matches("test-1@sha256:[0-9a-f]{64}"));
    assertEquals(0.5, severity(policy, "spun-text", 0.7), 1e-9);
    assertEquals(1, severity(policy, "thin-content", 20), 1e-9);
    assertEquals(0, severity(policy, "thin-content", 400), 1e-9);
    assertTrue(policy.verdicts().get(0).holds(39.9, List.of("spun-text"), null));
    assertTrue(!policy.verdicts().get(0).holds(39.9, List.of(), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weight: 40   | weight: 400  | signals.spun-text.weight must be a number from 0.0 to 100.0 (is 400)
          weight: 40   | weight: -1   | signals.spun-text.weight must be a number from 0.0 to 100.0 (is -1)
          weight: 40   | weihgt: 40   | signals.spun-text.weihgt is no key here; allowed: bad, flagAt, good, weight, when, why (is 40)
          bad: 0.9     | bad: 0.5     | signals.spun-text.bad equals good; severity needs a distance between them (is 0.5)
          bad: 0.9     | bad: .nan    | line 4: Malformed numeric value '.nan'
          why: measured | why: ''     | signals.spun-text.why must be text (is )
          spun-text: { | spum-text: { | signals.spum-text is no signal; the nearest is spun-text
          policy: test-1 | polici: a  | polici is no key here; allowed: families, policy, scope, signals, sites, verdicts (is a)
          reject       | refuse       | verdicts[0].verdict names refuse, which is none of: keep, reject, review, undecided (is refuse)
          [en] | [English]            | scope.languages names English, which is no code of ISO 639
          [spun-text] | [thin-content] | verdicts[0].flagged names thin-content, which has no flagAt to reach
          flagged: [spun-text] | flagsAtLeast: 1.9 | verdicts[0].flagsAtLeast must be a whole number (is 1.9)
          families: | 'sites: { pages: 5.7, rejected: 0.5, why: many }${NL}families:' | sites.pages must be a whole number (is 5.7)
          [thin-content] | [thin]     | families.size.members names thin, which is none of: spun-text, thin-content
          """)
  void saysWhatIsWrongAndWhere(String from, String to, String message) {
    PolicyException thrown =
        assertThrows(
            PolicyException.class, () -> read(SOUND.replace(from, to.replace("${NL}", "\n"))));
    assertEquals("policy test.yaml: " + message, thrown.getMessage());
  }

  @Test
  void aRuleAppliesToThePagesThatItNames() throws PolicyException {
    String shops = SOUND.replace("flagged: [spun-text]", "when: page.type = product or collection");
    VerdictRule rule = read(shops).verdicts().get(0);
    assertTrue(rule.holds(10, List.of(), PageType.COLLECTION));
    assertFalse(rule.holds(10, List.of(), PageType.ARTICLE));
    assertFalse(rule.holds(10, List.of(), null));
    VerdictRule others = read(shops.replace("type =", "type !=")).verdicts().get(0);
    assertFalse(others.holds(10, List.of(), PageType.COLLECTION));
    assertTrue(others.holds(10, List.of(), PageType.ARTICLE));
    assertTrue(others.holds(10, List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page.type = shop", "page.type ~ product", "type = product", "page.type = "})
  void refusesAConditionThatNoPageMeets(String condition) {
    String yaml = SOUND.replace("flagged: [spun-text]", "when: '" + condition + "'");
    PolicyException thrown = assertThrows(PolicyException.class, () -> read(yaml));
    String message = String.valueOf(thrown.getMessage());
    assertTrue(message.startsWith("policy test.yaml: verdicts[0].when "), message);
  }

  @Test
  void refusesASecondDocument() {
    PolicyException thrown =
        assertThrows(PolicyException.class, () -> read(SOUND + "---\npolicy: test-2\n"));
    String message = String.valueOf(thrown.getMessage());
    assertTrue(message.contains("a second document begins"), message);
  }

  @Test
  void refusesAKeyGivenTwice() {
    String twice = SOUND + "policy: test-2\n";
    PolicyException thrown = assertThrows(PolicyException.class, () -> read(twice));
    String message = String.valueOf(thrown.getMessage());
    assertTrue(message.contains("Duplicate field 'policy'"), message);
  }

  @Test
  void refusesWhatIsNoMapping() {
    assertThrows(PolicyException.class, () -> read("just words"));
    assertThrows(PolicyException.class, () -> read(""));
  }
}
