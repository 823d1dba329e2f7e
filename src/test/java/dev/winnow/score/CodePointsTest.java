package dev.winnow.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodePointsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "😀",
        "a😀b😀😀c",
        "lone \ud83d high",
        "\ude00 lone low",
        "é̂ combining"
      })
  void agreesWithJavaAtEveryOffset(String text) {
    CodePoints points = CodePoints.of(text);
    assertEquals(text.codePointCount(0, text.length()), points.length());
    for (int at = 0; at <= text.length(); at++) {
      boolean insidePair =
          at > 0
              && at < text.length()
              && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
      if (!insidePair) {
        assertEquals(text.codePointCount(0, at), points.at(at));
      }
    }
  }
}
