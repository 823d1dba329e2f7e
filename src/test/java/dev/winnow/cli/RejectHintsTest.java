package dev.winnow.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.winnow.model.Rejected.Code;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RejectHintsTest {
  /** Codes of single pages: a run of nothing else needs no other input. */
  private static final Set<Code> OF_PAGES =
      EnumSet.of(
          Code.HTTP_MALFORMED,
          Code.JSON_MALFORMED,
          Code.PAGE_TOO_LARGE,
          Code.HTML_TOO_DEEP,
          Code.PAGE_TOO_COSTLY,
          Code.EXTRACTION_FAILED,
          Code.ANALYSIS_FAILED,
          Code.SIGNALS_FAILED);

  @Test
  void everyCodeThatComesOfTheWrongInputHasAHint() {
    List<Code> silent =
        Arrays.stream(Code.values())
            .filter(code -> !OF_PAGES.contains(code))
            .filter(code -> RejectHints.hint(code.word()) == null)
            .toList();
    assertEquals(List.of(), silent);
    assertNotNull(RejectHints.hint("json-malformed"));
  }

  @Test
  void aCodeOfAnotherVersionHasNone() {
    assertNull(RejectHints.hint("too-blue"));
    assertNull(RejectHints.hint("FILE_EMPTY"));
    assertNull(RejectHints.hint(""));
  }
}
