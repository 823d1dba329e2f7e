package dev.winnow.beam.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What a worker says that lacks what the launcher had. */
final class ScorerSettingsTest {
  @Test
  void theMissingFileIsNamed() throws Exception {
    ScorerSettings settings =
        new ScorerSettings(PolicySource.load(null), "/none/phrasing.bin", "", true);
    IllegalStateException e = assertThrows(IllegalStateException.class, settings::line);
    assertEquals(
        "a worker cannot open what every worker needs: --phrasing=/none/phrasing.bin: there is no"
            + " such file",
        e.getMessage());
    assertThrows(IllegalStateException.class, settings::anchors);
  }

  @Test
  void theBrokenPolicyIsNamed() {
    ScorerSettings settings =
        new ScorerSettings(new PolicySource("strict.yaml", "policy: 1"), null, "", true);
    IllegalStateException e = assertThrows(IllegalStateException.class, settings::siteRule);
    String message = String.valueOf(e.getMessage());
    assertEquals(
        "policy strict.yaml cannot be read on this worker: ",
        message.split("policy strict.yaml:", 2)[0]);
  }
}
