package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.corpus.FamilyTexts;
import dev.winnow.corpus.SiteTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites as a whole, as users run it. */
final class SitesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TOWNS =
      List.of("Leeds", "York", "Hull", "Derby", "Bath", "Stoke on Trent", "Exeter");

  @TempDir static Path folder;

  private static Path crawl;
  private static Path output;

  @BeforeAll
  static void score() throws IOException {
    crawl = crawl();
    output = CommandRuns.scored(crawl, folder.resolve("out"));
  }

  /** A page as a line of a crawl. */
  private static String page(String url, String title, String html) throws IOException {
    Map<String, String> row = new TreeMap<>();
    row.put("id", url);
    row.put("url", url);
    row.put(
        "html",
        "<html lang=en><head><title>" + title + "</title></head><body>" + html + "</body></html>");
    return JSON.writeValueAsString(row) + "\n";
  }

  private static Path crawl() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String town : TOWNS) {
      String place = town.replace(' ', '-');
      rows.append(
          page(
              "https://doors.example/" + place,
              "Root canal treatment in " + town + " | Smile",
              SiteTexts.door(town)));
      rows.append(
          page(
              "https://branches.example/" + place,
              "Our clinic in " + town + " | Harbour Dental",
              SiteTexts.branch(town, TOWNS.indexOf(town))));
      rows.append(
          page(
              "https://leaflets.example/" + place,
              "Package leaflet " + town + "ol tablets",
              "<p>" + FamilyTexts.leaflet(town + "ol", "a cold", "one tablet", "a rash") + "</p>"));
    }
    for (int i = 0; i < 40; i++) {
      rows.append(
          page(
              "https://farm" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + ".example/",
              "Notes on sleep " + i,
              SiteTexts.review("farmtag-21", i)));
    }
    for (int i = 0; i < 6; i++) {
      rows.append(page("https://stuffed.example/" + i, "Cheap pills online", SiteTexts.stuffed(i)));
    }
    for (String suffix : List.of("de", "fr", "it")) {
      rows.append(page("https://oneshop." + suffix + "/", "Shop", SiteTexts.review("shop-21", 3)));
    }
    Path crawl = Files.createDirectories(folder.resolve("crawl"));
    Files.writeString(crawl.resolve("pages.jsonl"), rows);
    return crawl;
  }

  private static List<JsonNode> pages(Path output, String site) throws IOException {
    return CommandRuns.trees(output, "scores").stream()
        .filter(row -> row.get("site").asText().equals(site))
        .toList();
  }

  private static JsonNode site(Path output, String name) throws IOException {
    return CommandRuns.trees(output, "sites").stream()
        .filter(row -> row.get("site").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sitesAreToldWhole() throws IOException {
    List<JsonNode> doors = pages(output, "doors.example");
    assertEquals(TOWNS.size(), doors.size());
    for (JsonNode row : doors) {
      JsonNode doorway = CommandRuns.signal(row, "doorway-pattern");
      assertEquals(TOWNS.size() - 1, doorway.get("value").asInt(), doorway.toString());
      assertTrue(row.get("flags").toString().contains("doorway-pattern"), row.get("id").asText());
      for (JsonNode place : doorway.get("evidence")) {
        assertTrue(place.at("/facts/1/value").asText().startsWith("https://doors.example/"));
        assertFalse(place.get("quote").asText().equals(place.get("expected").asText()));
      }
      assertTrue(doorway.get("evidence").size() >= 2);
    }
    for (String honest : List.of("branches.example", "leaflets.example")) {
      for (JsonNode row : pages(output, honest)) {
        assertEquals(
            0, CommandRuns.signal(row, "doorway-pattern").get("value").asInt(), row.toString());
      }
    }
    JsonNode shared =
        CommandRuns.signal(pages(output, "farmaa.example").get(0), "shared-affiliate-id");
    assertEquals(39, shared.get("value").asInt(), shared.toString());
    assertEquals("amazon", shared.at("/evidence/0/facts/0/value").asText());
    assertTrue(shared.at("/evidence/0/quote").asText().length() > 3);
    JsonNode shop = CommandRuns.signal(pages(output, "oneshop.de").get(0), "shared-affiliate-id");
    assertEquals(0, shop.get("value").asInt(), "country domains are one owner");

    JsonNode site = site(output, "doors.example");
    assertEquals(TOWNS.size(), site.get("pages").asInt());
    assertEquals(TOWNS.size(), site.at("/flagged/flagged").asInt());
    assertTrue(site.at("/flagged/low").asDouble() < 1);
    assertEquals("root canal treatment in …", site.at("/titlePatterns/0/pattern").asText());
    assertTrue(site.at("/titlePatterns/0/filled").toString().contains("Stoke on Trent"));
    assertEquals(TOWNS.size(), site.at("/templateLines/0/pages").asInt());
    assertEquals(5, site.get("worst").size());
    assertEquals(40, site(output, "farmaa.example").at("/affiliates/0/owners").asInt());
    assertTrue(Files.readString(output.resolve("report/index.html")).contains("siteCards"));
  }

  @Test
  void everyFieldOfASiteIsDescribed() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/across-pages.md"));
    List<String> silent = new ArrayList<>();
    site(output, "doors.example")
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!page.contains("`" + field + "`")) {
                silent.add(field);
              }
            });
    assertEquals(List.of(), silent);
  }

  @Test
  void sitesDoNotDependOnFilesFormatsOrNights() throws IOException {
    Path cut = Files.createDirectories(folder.resolve("cut"));
    List<String> lines = new ArrayList<>(Files.readAllLines(crawl.resolve("pages.jsonl")));
    List<String> sorted = lines.stream().sorted().toList();
    int middle = sorted.size() / 2;
    Files.write(cut.resolve("b.jsonl"), sorted.subList(0, middle));
    Files.write(cut.resolve("a.jsonl"), sorted.subList(middle, sorted.size()));
    Path other = CommandRuns.scored(cut, folder.resolve("other"), "--formats=jsonl,parquet");
    assertEquals(CommandRuns.rows(output, "sites"), CommandRuns.rows(other, "sites"));
    Path later = Files.createDirectories(folder.resolve("later"));
    Files.move(cut.resolve("b.jsonl"), later.resolve("b.jsonl"));
    Path nights = folder.resolve("nights");
    CommandRuns.scored(cut, nights, "--incremental");
    Files.move(later.resolve("b.jsonl"), cut.resolve("b.jsonl"));
    CommandRuns.scored(cut, nights, "--incremental");
    Path second = IncrementalOutput.latestRun(nights);
    assertEquals(
        counts(CommandRuns.trees(output, "sites")), counts(CommandRuns.trees(second, "sites")));
  }

  /** Pages by site: rows of earlier nights stay, so what is flagged may differ. */
  private static Map<String, Integer> counts(List<JsonNode> sites) {
    Map<String, Integer> counts = new TreeMap<>();
    sites.forEach(site -> counts.put(site.get("site").asText(), site.get("pages").asInt()));
    return counts;
  }

  @Test
  void aSiteOfRejectedPagesIsOnTheBlocklist() throws IOException {
    List<String> list = CommandRuns.rows(output, "blocklist");
    assertEquals("stuffed.example", list.get(1), list.toString());
    assertTrue(list.get(0).startsWith("# 6 of 6 pages rejected"), list.toString());
    assertEquals(list.get(0).substring(2), site(output, "stuffed.example").get("blocked").asText());
  }

  /** The blocklist of yesterday would block sites that today's run acquits. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "report/index.html"})
  void overwriteLeavesNothingOfARun(String obstacle) throws Exception {
    Path all = folder.resolve("all-" + obstacle.replace('/', '-'));
    Path inTheWay = all.resolve(obstacle).resolve("in-the-way");
    Files.createDirectories(inTheWay);
    String[] command = {
      "score", "--input=" + crawl, "--output=" + all, "--formats=jsonl,parquet,dolma,kept"
    };
    assertEquals(obstacle.equals("none") ? 0 : 1, CommandRuns.command(command).code());
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    Set<String> before = files(all);
    assertTrue(before.stream().anyMatch(f -> f.startsWith("blocklist/part-")), before::toString);
    assertEquals(
        !obstacle.equals("none"), before.stream().anyMatch(f -> f.startsWith("sketches/facts-")));
    new OutputFolder(all.toString()).clear(true);
    before = files(all);
    before.remove(".lock");
    assertEquals(Set.of(), before);
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
