package dev.winnow.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.beam.job.RunProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0    | 0      | 0  | 0    | 100 | 2     | 0 of 9 files · 0 pages · 0 pages/s
          3    | 1500   | 0  | 25   | 100 | 30    | 3 of 9 files · 1,500 pages · 50 pages/s · 25 % · about 1 min left
          9    | 900000 | 7  | 50   | 100 | 7500  | 9 of 9 files · 900,000 pages · 120 pages/s · 7 rejects · 50 % · about 2 h 05 min left
          9    | 10     | 0  | 120  | 100 | 10    | 9 of 9 files · 10 pages · 1 pages/s · 100 % · about 0 s left
          1    | 10     | 0  | 0    | 0   | 10    | 1 of 9 files · 10 pages · 1 pages/s
          """)
  void saysHowFarItIs(
      long files, long pages, long rejects, long bytes, long all, double seconds, String expected) {
    RunProgress progress = new RunProgress(files, 9, pages, rejects, bytes, all);
    assertEquals(expected, ProgressLine.text(progress, seconds));
  }

  @Test
  void theLineIsWrittenOverAndTakenAway() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProgressLine line = new ProgressLine(new PrintStream(bytes, true, UTF_8), () -> 0);
    line.show(new RunProgress(0, 1, 0, 0, 0, 1));
    line.end();
    assertEquals(
        "\r\u001b[K\u001b[?7l0 of 1 files · 0 pages · 0 pages/s\u001b[?7h\r\u001b[K",
        bytes.toString(UTF_8));
  }
}
