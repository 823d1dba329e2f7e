package dev.winnow.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.cli.WinnowCli;
import dev.winnow.review.RunEvaluation.Figures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The labels of the samples against the rows of a run, counted a second time the plain way: with
 * nothing of this package but the parsed JSON.
 */
class SampleLabelsTest {
  private static final Path LABELS = Path.of("samples/labels.jsonl");

  private static final List<Map.Entry<JsonNode, JsonNode>> PAIRS = new ArrayList<>();
  private static RunEvaluation evaluation;

  @BeforeAll
  static void pair(@TempDir Path folder) throws IOException {
    Path scored = folder.resolve("run");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(printed, true, UTF_8);
    int code =
        WinnowCli.on(InputStream.nullInputStream(), console, console)
            .run("score", "--input=samples/pages", "--output=" + scored);
    assertEquals(0, code, printed.toString(UTF_8));
    List<String> rows = new ArrayList<>();
    LabelledPages.Finder finder = new LabelledPages.Finder(LabelReader.read(LABELS));
    try (Stream<Path> parts = Files.list(scored.resolve("scores"))) {
      for (Path part : parts.sorted().toList()) {
        rows.addAll(Files.readAllLines(part));
        try (InputStream in = Files.newInputStream(part)) {
          RunRows.read(part.toString(), in, finder);
        }
      }
    }
    evaluation = RunEvaluation.of(finder.judged());
    ObjectMapper mapper = new ObjectMapper();
    for (String label : Files.readAllLines(LABELS)) {
      JsonNode said = mapper.readTree(label);
      for (String line : rows) {
        JsonNode row = mapper.readTree(line);
        boolean file = row.at("/source/file").equals(said.path("file"));
        if (file && (!said.has("url") || said.path("url").equals(row.path("url")))) {
          PAIRS.add(Map.entry(row, said));
        }
      }
    }
  }

  @Test
  void everyLabelFindsItsPage() {
    assertEquals(PAIRS.size(), evaluation.labelled());
    assertEquals(0, evaluation.unmatched());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyword-stuffing", "repeated-affiliate-links", "spun-text"})
  void flagsAreCountedAlike(String flag) {
    int[] counts = new int[4];
    for (Map.Entry<JsonNode, JsonNode> pair : PAIRS) {
      boolean claimed = has(pair.getKey().path("flags"), flag);
      boolean right = has(pair.getValue().path("flags"), flag);
      counts[(claimed ? 0 : 2) + (claimed == right ? 0 : 1)]++;
    }
    Figures figures = evaluation.flags().get(flag);
    assertNotNull(figures);
    assertEquals(
        List.of(counts[0], counts[1], counts[3], counts[2]),
        List.of(figures.hits(), figures.falseAlarms(), figures.misses(), figures.rest()));
    Double precision = figures.precision().value();
    assertNotNull(precision);
    assertEquals(counts[0] / (double) (counts[0] + counts[1]), precision, 1e-12);
  }

  @Test
  void everyPairIsRankedAlike() {
    double right = 0;
    int pairs = 0;
    for (Map.Entry<JsonNode, JsonNode> bad : PAIRS) {
      for (Map.Entry<JsonNode, JsonNode> good : PAIRS) {
        if (ranked(bad) && ranked(good) && !keep(bad) && keep(good)) {
          double ahead =
              good.getKey().path("quality").asDouble() - bad.getKey().path("quality").asDouble();
          right += ahead > 0 ? 1 : ahead == 0 ? 0.5 : 0;
          pairs++;
        }
      }
    }
    Double area = evaluation.area();
    assertNotNull(area);
    assertEquals(right / pairs, area, 1e-12);
  }

  private static boolean ranked(Map.Entry<JsonNode, JsonNode> pair) {
    return !pair.getKey().path("verdict").asText().equals("undecided")
        && !pair.getValue().path("verdict").asText().equals("undecided");
  }

  private static boolean keep(Map.Entry<JsonNode, JsonNode> pair) {
    return pair.getValue().path("verdict").asText().equals("keep");
  }

  private static boolean has(JsonNode flags, String flag) {
    for (JsonNode one : flags) {
      if (one.asText().equals(flag)) {
        return true;
      }
    }
    return false;
  }
}
