package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run of the README, on the samples that it uses, against what reviewers say of them. */
final class SamplesTest {
  private static final Path EXPECTED = Path.of("samples/expected");

  @TempDir static Path output;

  @BeforeAll
  static void scoreTheSamples() {
    Runs.score(output, "samples/pages");
  }

  @Test
  void rowsAreTheGoldenRows() throws IOException {
    compare("scores.jsonl", Runs.rows(output, "scores"));
  }

  @Test
  void verdictsAreTheGoldenVerdicts() throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode row : Runs.trees(output, "scores")) {
      List<String> flags = new ArrayList<>();
      row.get("flags").forEach(flag -> flags.add(flag.asText()));
      lines.add(
          String.format(
              Locale.ROOT,
              "%-60s %-9s %6s  %s",
              place(row),
              row.get("verdict").asText(),
              row.get("quality").asText(),
              String.join(" ", flags)));
    }
    lines.sort(null);
    compare("verdicts.txt", lines);
  }

  @Test
  void everyRecordIsAccountedFor() throws IOException {
    JsonNode run = Runs.run(output);
    assertEquals(
        run.get("records").asLong(),
        run.get("scored").asLong() + run.get("skipped").asLong() + run.get("rejected").asLong());
    assertEquals(run.get("scored").asLong(), Runs.rows(output, "scores").size());
    assertEquals(0, run.get("rejected").asLong());
  }

  @Test
  void pointsAddUpToTheQuality() throws IOException {
    for (JsonNode row : Runs.trees(output, "scores")) {
      double points = 0;
      for (JsonNode signal : row.get("signals")) {
        points += signal.path("points").asDouble();
      }
      if (row.get("quality").isNull()) {
        assertEquals("undecided", row.get("verdict").asText(), place(row));
      } else {
        assertEquals(100 - row.get("quality").asDouble(), points, 0.001, place(row));
      }
    }
  }

  @Test
  void reviewersAgreeButWhereItIsKnown() throws IOException {
    Map<String, JsonNode> rows = new TreeMap<>();
    for (JsonNode row : Runs.trees(output, "scores")) {
      rows.put(place(row), row);
    }
    List<String> disagreements = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("samples/labels.jsonl"))) {
      JsonNode label = Runs.tree(line);
      JsonNode row = rows.remove(place(label));
      String said = label.get("verdict") + " " + label.get("flags");
      String scored = row == null ? "no row" : row.get("verdict") + " " + row.get("flags");
      if (!said.equals(scored)) {
        disagreements.add(place(label) + ": reviewer " + said + ", winnow " + scored);
      }
    }
    disagreements.sort(null);
    compare("disagreements.txt", disagreements);
    assertEquals(List.of(), List.copyOf(rows.keySet()), "pages without a label");
  }

  @Test
  void theReportStandsBesideTheRows() throws IOException {
    String report = Files.readString(output.resolve("report/index.html"));
    assertTrue(report.contains("Content-Security-Policy"));
    assertTrue(!report.contains("<script>alert"), "crawled markup reached the report");
  }

  @Test
  void nothingUnfinishedIsLeft() {
    assertTrue(!Files.exists(output.resolve(".unfinished")));
  }

  private static String place(JsonNode row) {
    String file =
        row.has("source") ? row.get("source").get("file").asText() : row.get("file").asText();
    String url = row.hasNonNull("url") ? row.get("url").asText() : "";
    return url.isEmpty() ? file : file + "#" + url;
  }

  /** Compares with a golden file; {@code -Dgolden.update} writes it anew instead. */
  private static void compare(String name, List<String> lines) throws IOException {
    Path golden = EXPECTED.resolve(name);
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(EXPECTED);
      Files.write(golden, lines);
    }
    assertEquals(
        String.join("\n", Files.readAllLines(golden)),
        String.join("\n", lines),
        "rows differ from " + golden + "; if that is meant: mvn verify -Dgolden.update");
  }
}
