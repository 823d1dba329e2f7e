package dev.winnow.sites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.winnow.beam.job.PolicySource;
import dev.winnow.corpus.FamilyTexts;
import dev.winnow.corpus.SiteTexts;
import dev.winnow.line.PageLine;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.signals.Signals;
import dev.winnow.signals.api.SignalCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every signal across pages promises, held by its cases: some pages, and what must be said of
 * the first of them under the shipped policy.
 */
final class AcrossCasesTest {
  private static final Path CASES = Path.of("src/test/resources/dev/winnow/sites/cases");
  private static final Set<String> ROLES =
      Set.of("hit", "miss", "borderline", "not-applicable", "empty", "other-language", "hostile");

  private static GroupedPages pages;

  @BeforeAll
  static void buildTheLine() throws Exception {
    pages = new GroupedPages(PolicySource.load(null).read());
  }

  /** Some pages and what a signal must say of the first. */
  private record AcrossCase(String signal, JsonNode node) {
    @Override
    public String toString() {
      return signal + ": " + node.path("name").asText();
    }
  }

  static List<AcrossCase> cases() throws IOException {
    List<AcrossCase> cases = new ArrayList<>();
    for (SignalCard card : Signals.ACROSS_PAGES) {
      cases.addAll(cases(card.id()));
    }
    return cases;
  }

  private static List<AcrossCase> cases(String id) throws IOException {
    List<AcrossCase> cases = new ArrayList<>();
    new YAMLMapper()
        .readTree(Files.readString(CASES.resolve(id + ".yaml")))
        .forEach(node -> cases.add(new AcrossCase(id, node)));
    return cases;
  }

  @Test
  void everySignalHasCasesOfEveryRole() throws IOException {
    for (SignalCard card : Signals.ACROSS_PAGES) {
      assertEquals(
          new TreeSet<>(ROLES),
          cases(card.id()).stream()
              .map(given -> given.node().path("role").asText())
              .collect(toCollection(TreeSet::new)),
          card.id());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseEndsAsItSays(AcrossCase given) throws Exception {
    List<Page> crawled = new ArrayList<>();
    for (JsonNode page : given.node().path("pages")) {
      for (int copy = 0; copy < page.path("times").asInt(1); copy++) {
        crawled.add(page(page, copy));
      }
    }
    PageLine.Result result = pages.score(crawled).get(0);
    Contribution said =
        result.scored().signals().stream()
            .filter(part -> part.signal().equals(given.signal()))
            .findFirst()
            .orElseThrow();
    String outcome =
        said.finding().fold(m -> "measured", n -> "not-applicable", f -> "failed: " + f.message());
    assertEquals(given.node().path("outcome").asText("measured"), outcome, said.toString());
    assertEquals(
        given.node().path("flagged").asBoolean(),
        result.scored().flags().contains(given.signal()),
        said.toString());
    if (said.finding() instanceof Measured measured) {
      assertEquals(given.node().path("value").asInt(), (int) measured.value(), said.toString());
      String text = result.document().text();
      measured
          .evidence()
          .forEach(
              place ->
                  assertEquals(
                      text.substring(
                          text.offsetByCodePoints(0, place.start()),
                          text.offsetByCodePoints(0, place.end())),
                      place.quote()));
      assertEquals(measured.value() > 0, !measured.evidence().isEmpty(), said.toString());
      assertTrue(
          measured.evidence().stream().allMatch(place -> place.facts().containsKey("page")),
          "evidence names the other page");
    }
  }

  /** A page by the name of its text, or as it stands in the case. */
  private static Page page(JsonNode node, int copy) {
    String text = text(node, copy);
    boolean html = text.startsWith("<");
    String site = node.path("site").asText("s" + copy + ".example");
    String place = node.path("door").asText(node.path("branch").asText("page"));
    String title = node.path("title").asText(html ? "" : "Calf strains").replace("%", "" + copy);
    String body = html ? "<html lang=en><title>" + title + "</title>" + text : text;
    String url = "https://" + site + "/" + place + copy;
    return new Page(
        node.path("id").asText(url),
        node.path("unplaced").asBoolean() ? null : url,
        null,
        html ? null : title,
        html ? Media.HTML : Media.TEXT,
        body.getBytes(UTF_8),
        "utf-8",
        new Origin("case", copy, null));
  }

  private static String text(JsonNode node, int copy) {
    if (node.has("door")) {
      return SiteTexts.door(node.path("door").asText());
    }
    if (node.has("branch")) {
      String town = node.path("branch").asText();
      return SiteTexts.branch(town, town.length() + 3 * town.charAt(0));
    }
    if (node.has("review")) {
      return SiteTexts.review(node.path("review").asText(), copy);
    }
    String text = node.path("text").asText();
    return switch (text) {
      case "original" -> FamilyTexts.ORIGINAL;
      case "spun" -> FamilyTexts.spun();
      case "spun-otherwise" -> FamilyTexts.spunOtherwise();
      case "copied" -> FamilyTexts.copied();
      case "leaflet" -> FamilyTexts.leaflet("Lisovan", "a cold", "one tablet a day", "a cough");
      case "other-leaflet" ->
          FamilyTexts.leaflet("Mentorol", "an itching rash", "two capsules", "yellow eyes");
      case "german" ->
          IntStream.range(0, 60)
              .mapToObj(i -> "Nach der Schwellung beginnt man mit langsamen Wegen. ")
              .reduce("", String::concat);
      case "controls" -> FamilyTexts.spun().replace(" the ", " the\u0000\u202e 😀 ");
      default -> text;
    };
  }
}
