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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  @Test
  void theFirstRowOfEachFileShowsTheTypesOfAllFiles(@TempDir Path folder) throws IOException {
    String words = "Rest and water help most people with a cold. ".repeat(4);
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("undated.txt"), words);
    Files.writeString(
        inputs.resolve("dated.jsonl"),
        "{\"text\":\""
            + words
            + "\",\"url\":\"https://example.org/\","
            + "\"timestamp\":\"2024-02-03T04:05:06Z\"}\n"
            + "{\"text\":\"Bonjour et merci\"}\n");
    Files.writeString(inputs.resolve("robots.txt"), "User-agent: *\n");
    Path output = folder.resolve("out");
    assertEquals(
        0,
        CommandRuns.command("--input=" + inputs, "--output=" + output, "--formats=dolma").code());
    SortedSet<String> types = new TreeSet<>();
    for (String kind : List.of("documents", "attributes/winnow")) {
      List<Path> files = files(output.resolve(kind));
      assertEquals(2, files.size(), "a file without a page has no documents");
      types.clear();
      for (Path file : files) {
        for (JsonNode row : rows(file)) {
          SortedSet<String> found = new TreeSet<>();
          types(row, "", found);
          types.addAll(found);
          assertEquals(types, found, file.toString());
        }
      }
    }
    assertTrue(types.contains("/attributes/winnow__undecided__verdict/2 DOUBLE"), types.toString());
  }

  /** The types of all values of a row by their paths; an empty list has none and stands as such. */
  private static void types(JsonNode value, String path, SortedSet<String> types) {
    if (value.isObject()) {
      value.fields().forEachRemaining(f -> types(f.getValue(), path + "/" + f.getKey(), types));
    } else if (value.isArray() && value.size() == 3 && value.get(0).isInt()) {
      for (int i = 0; i < value.size(); i++) {
        types(value.get(i), path + "/" + i, types);
      }
    } else if (value.isArray() && !value.isEmpty()) {
      value.forEach(item -> types(item, path, types));
    } else {
      types.add(
          path
              + " "
              + (value.isArray()
                  ? "EMPTY"
                  : value.numberType() == null ? value.getNodeType() : value.numberType()));
    }
  }

  @Test
  void keptHoldsThePagesThatStay(@TempDir Path folder) throws IOException {
    Path output = folder.resolve("out");
    String inputs = "--input=samples/pages/honest,samples/pages/spam/spun.html";
    assertEquals(
        0, CommandRuns.command(inputs, "--output=" + output, "--formats=jsonl,kept").code());
    SortedSet<String> kept = new TreeSet<>();
    for (Path file : files(output.resolve("kept"))) {
      for (JsonNode document : rows(file)) {
        kept.add(document.get("id").asText());
        assertEquals("", document.at("/metadata/flags").asText("missing"));
        assertTrue(document.at("/metadata/quality").isNumber());
        assertTrue(document.get("text").asText().length() > 1);
      }
    }
    SortedSet<String> expected = new TreeSet<>();
    for (JsonNode row : CommandRuns.trees(output, "scores")) {
      if (row.get("verdict").asText().equals("keep")) {
        expected.add(row.get("id").asText());
      }
    }
    assertEquals(expected, kept);
  }

  @Test
  void timesAreDolmasOwnForm(@TempDir Path folder) throws IOException {
    Path input = folder.resolve("a.jsonl");
    Files.writeString(
        input,
        """
        {"html":"<html><head><meta property='article:published_time' content='2020-01-02'></head><p>One page of words</p>","date":"2024-02-03T04:05:06Z"}
        {"text":"Two pages of words","date":"2024-02-03T04:05:06Z"}
        {"text":"Three pages of words","date":"some day"}
        """);
    CommandRuns.command("--input=" + input, "--output=" + folder + "/out", "--formats=dolma");
    List<JsonNode> documents = rows(files(folder.resolve("out/documents")).get(0));
    assertEquals("2024-02-03T04:05:06.000Z", documents.get(0).get("added").asText());
    assertEquals("2020-01-02T00:00:00.000Z", documents.get(0).get("created").asText());
    assertEquals("2024-02-03T04:05:06.000Z", documents.get(1).get("created").asText());
    assertEquals("", documents.get(2).get("added").asText("null"));
    assertEquals("", documents.get(2).get("created").asText("null"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
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
