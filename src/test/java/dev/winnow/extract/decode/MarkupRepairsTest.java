package dev.winnow.extract.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupRepairsTest {
  private static final String ROOT = "<html xmlns='http://www.w3.org/1999/xhtml'><body>";

  /** A look to the end of the page from each tag takes hours; the limit is far above one pass. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a",
        "<p title=\"",
        "<i '",
        "<style>x</style>",
        "<textarea></",
        "<![CDATA[",
        "<script><![CDATA[</script>"
      })
  void aPageIsReadOnce(String piece) {
    String page = ROOT + piece.repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> assertEquals(page, new String(MarkupRepairs.of(page.toCharArray()))));
  }
}
