package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.corpus.FamilyTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A family of pages among others, as users run it. */
final class AcrossPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private Path crawl;

  @BeforeEach
  void layOutACrawl() throws IOException {
    crawl = Files.createDirectory(folder.resolve("crawl"));
    page(crawl, "a.jsonl", "original", FamilyTexts.ORIGINAL);
    page(crawl, "b.jsonl", "spun", FamilyTexts.spun());
    page(crawl, "c.jsonl", "spun-otherwise", FamilyTexts.spunOtherwise());
    page(
        crawl,
        "d.jsonl",
        "leaflet",
        FamilyTexts.leaflet("Lisovan", "a cold", "one tablet a day", "a cough"));
    page(
        crawl,
        "e.jsonl",
        "other-leaflet",
        FamilyTexts.leaflet("Mentorol", "an itching rash", "two capsules", "yellow eyes"));
  }

  private static void page(Path crawl, String file, String id, String text) throws IOException {
    Map<String, String> row = new TreeMap<>();
    row.put("id", id);
    row.put("url", "https://" + id + ".example/calf");
    row.put("text", text);
    Files.writeString(crawl.resolve(file), JSON.writeValueAsString(row) + "\n");
  }

  private static JsonNode row(Path output, String id) throws IOException {
    return CommandRuns.trees(output, "scores").stream()
        .filter(row -> row.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRunThatBreaksOffAfterwardsCountsPagesOnce() throws IOException {
    Path whole = CommandRuns.scored(crawl, folder.resolve("whole"));
    Path output = folder.resolve("out");
    Path obstacle = output.resolve("report/index.html/in-the-way");
    Files.createDirectories(obstacle.getParent());
    Files.writeString(obstacle, "");
    String[] score = {"score", "--input=" + crawl, "--output=" + output, "--resume"};
    assertEquals(1, CommandRuns.command(score).code());
    Files.delete(obstacle);
    Files.delete(obstacle.getParent());
    assertEquals(0, CommandRuns.command(score).code());
    for (String counts : List.of("verdicts", "flags", "clustered")) {
      assertEquals(CommandRuns.run(whole).get(counts), CommandRuns.run(output).get(counts));
    }
  }

  @Test
  void aFamilyIsFoundAndItsOriginalNotAccused() throws IOException {
    Path output = CommandRuns.scored(crawl, folder.resolve("out"));
    List<JsonNode> clusters = CommandRuns.trees(output, "clusters");
    assertEquals(1, clusters.size());
    assertEquals("original", clusters.get(0).get("id").asText());
    assertEquals("spun-siblings", clusters.get(0).get("kind").asText());
    assertEquals(3, clusters.get(0).get("members").size());

    JsonNode spun = row(output, "spun");
    assertEquals(
        "{\"id\":\"original\",\"kind\":\"spun-siblings\",\"size\":3}",
        spun.get("cluster").toString());
    assertTrue(spun.get("flags").toString().contains("\"spun-siblings\""));
    JsonNode evidence = CommandRuns.signal(spun, "spun-siblings").get("evidence");
    assertTrue(evidence.size() >= 10, evidence.toString());
    for (JsonNode place : evidence) {
      String quote =
          FamilyTexts.spun().substring(place.get("start").asInt(), place.get("end").asInt());
      assertEquals(quote, place.get("quote").asText());
      assertTrue(
          FamilyTexts.ORIGINAL
              .replace('\n', ' ')
              .contains(place.get("expected").asText().replace('\n', ' ')));
      assertEquals("original", place.at("/facts/0/value").asText());
    }

    JsonNode original = row(output, "original");
    assertEquals(3, original.at("/cluster/size").asInt());
    assertEquals(0, CommandRuns.signal(original, "spun-siblings").get("value").asInt());
    assertEquals("[]", original.get("flags").toString());
    assertTrue(row(output, "leaflet").get("cluster").isNull());
    assertEquals(3, CommandRuns.run(output).at("/clustered/spun-siblings").asInt());
    assertFalse(Files.exists(output.resolve("sketches")), "nobody joins this run");
  }

  @Test
  void inputOrderAndFilesDoNotMatter() throws IOException {
    Path output = CommandRuns.scored(crawl, folder.resolve("out"));
    Path other = Files.createDirectory(folder.resolve("other"));
    StringBuilder rows = new StringBuilder();
    for (String file : List.of("e", "c", "a", "d", "b")) {
      rows.append(Files.readString(crawl.resolve(file + ".jsonl")));
    }
    Files.writeString(other.resolve("all.jsonl"), rows);
    assertEquals(
        judged(output),
        judged(CommandRuns.scored(other, folder.resolve("again"))),
        "rows depend on their files");
  }

  /** Rows without the places where they were read. */
  private static List<String> judged(Path output) throws IOException {
    return CommandRuns.rows(output, "scores").stream()
        .map(row -> row.replaceFirst("\"source\":\\{[^}]*}", ""))
        .sorted()
        .toList();
  }

  @Test
  void rowsAreTheSameIfTheyAreScoredASecondTime() throws IOException {
    Path rows = CommandRuns.scored(crawl, folder.resolve("out"));
    Path both = CommandRuns.scored(crawl, folder.resolve("both"), "--formats=jsonl,parquet");
    assertEquals(CommandRuns.rows(rows, "scores"), CommandRuns.rows(both, "scores"));
  }

  @Test
  void withoutTheWorkPagesAreScoredOneByOne() throws IOException {
    Path output = CommandRuns.scored(crawl, folder.resolve("out"), "--skipCorpus");
    assertFalse(Files.exists(output.resolve("clusters")));
    JsonNode spun = row(output, "spun");
    assertTrue(spun.get("cluster").isNull());
    assertFalse(spun.get("signals").toString().contains("spun-siblings"));
  }

  @Test
  void aNightJoinsThePagesOfEarlierNights() throws IOException {
    Path later = Files.createDirectory(folder.resolve("later"));
    Files.move(crawl.resolve("c.jsonl"), later.resolve("c.jsonl"));
    Path nights = folder.resolve("nights");
    CommandRuns.scored(crawl, nights, "--incremental");
    assertEquals(2, row(IncrementalOutput.latestRun(nights), "spun").at("/cluster/size").asInt());

    Files.move(later.resolve("c.jsonl"), crawl.resolve("c.jsonl"));
    CommandRuns.scored(crawl, nights, "--incremental");
    Path second = IncrementalOutput.latestRun(nights);
    assertEquals(1, CommandRuns.rows(second, "scores").size());
    Path once = CommandRuns.scored(crawl, folder.resolve("once"));
    assertEquals(row(once, "spun-otherwise").toString(), row(second, "spun-otherwise").toString());
    assertEquals(CommandRuns.rows(once, "clusters"), CommandRuns.rows(second, "clusters"));
    assertNotEquals(List.of(), CommandRuns.rows(second, "clusters"));
  }
}
