package dev.winnow.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TerminalTextTest {
  @Test
  void aLineBreaksBetweenWords() {
    List<String> lines = TerminalText.wrapped("word ".repeat(40).strip(), "    ");
    assertEquals(3, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.length() <= 80 && line.startsWith("    w")));
  }

  @Test
  void aLongWordStaysWhole() {
    String address = "https://example.org/" + "a".repeat(90);
    assertEquals(List.of("  see", "  " + address), TerminalText.wrapped("see " + address, "  "));
  }

  @Test
  void aTextStandsBesideItsEntryOrBelow() {
    assertEquals("  --map     names", TerminalText.entry("  --map", 12, "names"));
    assertEquals("  --metricsFile\n            x", TerminalText.entry("  --metricsFile", 12, "x"));
  }
}
