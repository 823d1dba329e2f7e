package dev.winnow.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunGateTest {
  private static final String RUN =
      "{\"records\": 200, \"scored\": 100, \"skipped\": 98, \"rejected\": 2, \"flagged\": 20,"
          + " \"verdicts\": {\"keep\": 80, \"reject\": 20}, \"flags\": {\"spun-text\": 15},"
          + " \"qualityHistogram\": [20, 80]}";
  private static final String BASELINE =
      "{\"records\": 200, \"scored\": 100, \"skipped\": 100, \"rejected\": 0, \"flagged\": 10,"
          + " \"verdicts\": {\"keep\": 90}, \"flags\": {}, \"qualityHistogram\": [10, 90]}";

  private static final List<String> SIGNALS = List.of("spun-text", "thin-content");

  @ParameterizedTest
  @CsvSource({
    "'flagged_rate: [error, {max: 0.2}]',true,0.2",
    "'flagged_rate: [error, {max: 0.19}]',false,0.2",
    "'flagged_rate: [warn, {max: 0.19}]',true,0.2",
    "'reject_rate: [error, {max: 0.001}]',false,0.01",
    "'scored: [error, {min: 101}]',false,100",
    "'verdict:keep.rate: [error, {min: 0.5}]',true,0.8",
    "'signal:spun-text.rate: [error, {maxDelta: 0.05}]',false,0.15",
    "'signal:thin-content.rate: [error, {max: 0}]',true,0",
    "'psi(quality): [error, {max: 0.1}]',true,0.0811", // 0.1 ln 2 - 0.1 ln(8/9)
  })
  void limitsAreKeptOrBroken(String line, boolean success, double observed) throws IOException {
    RunGate.Result result = check(line, BASELINE);
    assertEquals(success, result.success(), result.text());
    Double seen = result.checks().get(0).observed();
    assertEquals(observed, seen == null ? Double.NaN : seen, 1e-4);
  }

  @Test
  void whatCannotBeMeasuredIsBroken() throws IOException {
    RunGate.Result result = check("psi(quality): [error, {max: 0.1}]", null);
    assertFalse(result.success());
    assertTrue(result.text().contains("cannot be measured"), result.text());
    assertTrue(check("psi(quality): [off, {max: 0.1}]", null).success());
  }

  @ParameterizedTest
  @CsvSource({
    "'flaged_rate: [error, {max: 1}]',assertions.flaged_rate is no metric",
    "'signal:spun-txt.rate: [error, {max: 1}]',the nearest is signal:spun-text.rate",
    "'verdict:kep.rate: [error, {max: 1}]',the nearest is verdict:keep.rate",
    "'signal:spun-text: [error, {max: 1}]',the nearest is signal:spun-text.rate",
    "'scored: [warn, {min: 1}]\n  scored: [error, {min: 9}]',Duplicate field 'scored'",
    "'flagged_rate: [fatal, {max: 1}]',must be [off",
    "'flagged_rate: [error, {most: 1}]',most must be min",
  })
  void whatIsNoGateIsNamed(String line, String message) {
    IOException e = assertThrows(IOException.class, () -> check(line, null));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  private static RunGate.Result check(String line, @Nullable String baseline) throws IOException {
    JsonNode before = baseline == null ? null : new ObjectMapper().readTree(baseline);
    return RunGate.read("gate.yaml", ("assertions:\n  " + line).getBytes(UTF_8), SIGNALS)
        .check(new ObjectMapper().readTree(RUN), before);
  }
}
