package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run of the README, on the samples that it uses, against what reviewers say of them. */
final class SamplesTest {
  private static final Path EXPECTED = Path.of("samples/expected");
  private static final boolean UPDATE = System.getProperty("golden.update") != null;
  private static final Set<String> SHAPES =
      Set.of(
          "samples/pages/spam/all-three-faults.txt",
          "samples/pages/honest/product-review-disclosed.html");

  @TempDir static Path output;

  @BeforeAll
  static void scoreTheSamples() {
    CommandRuns.score(output, "samples/pages");
  }

  /** One readable file a page: the difference of a commit is its review. */
  @Test
  void everyPageReadsAsItsGoldenPage() throws IOException {
    Set<String> names = new TreeSet<>();
    for (JsonNode row : CommandRuns.trees(output, "scores")) {
      String name = "pages/" + GoldenPage.fileName(place(row));
      assertTrue(names.add(name), name + " stands for two pages");
      compare(name, GoldenPage.lines(row));
    }
    assertEquals(names, goldenPages(names), "golden pages that no sample stands behind");
  }

  /** Two whole rows hold the shape: every key, its order, its type. */
  @Test
  void rowsHaveTheGoldenShape() throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : CommandRuns.trees(output, "scores")) {
      if (SHAPES.contains(place(row))) {
        ((ObjectNode) row).put("policy", row.get("policy").asText().replaceAll("@.*", ""));
        rows.add(row.toPrettyString());
      }
    }
    assertEquals(SHAPES.size(), rows.size());
    compare("rows.json", String.join("\n", rows).lines().toList());
  }

  private static Set<String> goldenPages(Set<String> names) throws IOException {
    Set<String> stored = new TreeSet<>();
    try (Stream<Path> files = Files.list(EXPECTED.resolve("pages"))) {
      for (Path file : files.toList()) {
        String name = "pages/" + file.getFileName();
        if (UPDATE && !names.contains(name)) {
          Files.delete(file);
        } else {
          stored.add(name);
        }
      }
    }
    return stored;
  }

  @Test
  void everyRecordIsAccountedFor() throws IOException {
    JsonNode run = CommandRuns.run(output);
    assertEquals(
        run.get("records").asLong(),
        run.get("scored").asLong() + run.get("skipped").asLong() + run.get("rejected").asLong());
    assertEquals(run.get("scored").asLong(), CommandRuns.rows(output, "scores").size());
    assertEquals(0, run.get("rejected").asLong());
  }

  @Test
  void theHistogramCountsPagesWithAQuality() throws IOException {
    long sum = 0;
    for (JsonNode bin : CommandRuns.run(output).get("qualityHistogram")) {
      sum += bin.asLong();
    }
    long judged =
        CommandRuns.trees(output, "scores").stream()
            .filter(row -> !row.get("quality").isNull())
            .count();
    assertEquals(judged, sum);
  }

  @Test
  void pointsAddUpToTheQuality() throws IOException {
    for (JsonNode row : CommandRuns.trees(output, "scores")) {
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
    for (JsonNode row : CommandRuns.trees(output, "scores")) {
      rows.put(place(row), row);
    }
    List<String> disagreements = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("samples/labels.jsonl"))) {
      JsonNode label = CommandRuns.tree(line);
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
    if (UPDATE) {
      Files.createDirectories(golden.getParent());
      Files.write(golden, lines);
    }
    assertEquals(
        String.join("\n", Files.readAllLines(golden)),
        String.join("\n", lines),
        "rows differ from " + golden + "; if that is meant: mvn verify -Dgolden.update");
  }
}
