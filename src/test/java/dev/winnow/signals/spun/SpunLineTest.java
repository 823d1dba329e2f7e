package dev.winnow.signals.spun;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.beam.job.PolicySource;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.policy.SignalRule;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpunLineTest {
  /** A page that is flagged shows places, and one that is not shows none. */
  @Test
  void theShippedPolicyFlagsFromWherePlacesAreShown() throws Exception {
    SignalRule rule =
        Objects.requireNonNull(PolicySource.load(null).read().signals().get("spun-text"));
    double line = PhrasingModel.shipped().spin().shownFrom();
    assertTrue(rule.flags(rule.severity(line + 0.0002)));
    assertFalse(rule.flags(rule.severity(line - 0.001)));
  }
}
