package dev.winnow.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRowsTest {
  private static final String LINE =
      "{\"schema\":1,\"id\":\"i\",\"url\":\"https://a.example/\",\"site\":\"a.example\",\"title\":\"T\","
          + "\"source\":{\"file\":\"f.html\",\"offset\":0},\"quality\":12.5,\"verdict\":\"reject\",\"flags\":[\"spun-text\"],\"signals\":[{\"id\":\"spun-text\",\"outcome\":\"measured\",\"value\":0.4,\"unit\":\"ratio\",\"severity\":0.9,\"points\":31.5,\"evidence\":[{}]},{\"id\":\"other\",\"outcome\":\"not-applicable\",\"reason\":\"short\"}],\"text\":{\"characters\":9,\"digest\":\"sha256:ab\"},\"policy\":\"p@1\",\"winnow\":\"1\",\"later\":{\"fields\":true}}\n";

  @TempDir Path run;

  @Test
  void rowsOfAllPartsAreRead() throws IOException {
    Files.createDirectories(run.resolve("scores"));
    Files.writeString(run.resolve("scores/part-0.jsonl"), LINE + "\n" + LINE);
    Files.writeString(run.resolve("scores/part-1.jsonl"), LINE);
    List<ReviewRow> rows = new ArrayList<>();
    RunRows.read(run, rows::add);
    assertEquals(3, rows.size());
    ReviewRow row = rows.get(0);
    assertEquals("ab", row.digest());
    assertEquals(List.of("spun-text"), List.copyOf(row.signals().keySet()));
    assertEquals(new ReviewRow.Measure(0.4, 0.9), row.signals().get("spun-text"));
  }

  @Test
  void brokenLinesAreNamed() {
    byte[] bytes = (LINE + "{\"id\":").getBytes(UTF_8);
    IOException e =
        assertThrows(
            IOException.class,
            () -> RunRows.read("part-0.jsonl", new ByteArrayInputStream(bytes), row -> {}));
    assertTrue(String.valueOf(e.getMessage()).startsWith("part-0.jsonl line 2 is no score line"));
    assertThrows(IOException.class, () -> RunRows.read(run.resolve("nowhere"), row -> {}));
  }
}
