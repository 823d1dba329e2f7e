package dev.winnow.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents and attributes as Dolma's own tools take them: row by row beside each other. */
final class DolmaTest {
  private static final String INPUT = "samples/pages/articles.jsonl";

  @Test
  void attributesStandBesideTheirDocuments(@TempDir Path output) throws IOException {
    CommandRuns.Ended ended =
        CommandRuns.command("--input=" + INPUT, "--output=" + output, "--formats=dolma,jsonl");
    assertEquals(0, ended.code(), ended.err());
    List<JsonNode> documents = rows(output.resolve("documents").resolve(INPUT + ".jsonl.gz"));
    List<JsonNode> attributes =
        rows(output.resolve("attributes/winnow").resolve(INPUT + ".jsonl.gz"));
    assertEquals(CommandRuns.rows(output, "scores").size(), documents.size());
    assertEquals(documents.size(), attributes.size());
    for (int i = 0; i < documents.size(); i++) {
      assertEquals(documents.get(i).get("id"), attributes.get(i).get("id"));
      assertSpansFit(documents.get(i).get("text").asText(), attributes.get(i).get("attributes"));
    }
  }

  private static void assertSpansFit(String text, JsonNode attributes) {
    int length = text.codePointCount(0, text.length());
    assertTrue(attributes.has("winnow__quality__score"));
    attributes
        .fields()
        .forEachRemaining(
            attribute -> {
              assertTrue(
                  attribute.getKey().matches("winnow__[a-z0-9_]+__[a-z]+"), attribute.getKey());
              for (JsonNode span : attribute.getValue()) {
                assertEquals(3, span.size());
                assertTrue(span.get(0).asInt() <= span.get(1).asInt());
                assertTrue(span.get(1).asInt() <= length);
              }
            });
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          rows.add(CommandRuns.tree(line));
        }
      }
    }
    return rows;
  }
}
