package dev.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.model.PageType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opens the report from disk in a real browser, types and clicks. Skips if there is no browser. */
class ReportBrowserTest extends BrowserTestCase {
  @Test
  void searchesFiltersAndOpensACard() {
    browser.open(report, "#overview");
    browser.click(".headline a");
    browser.await("document.querySelectorAll('#body tr').length > 5");
    assertEquals(PAGES + " pages", browser.text("document.getElementById('found').textContent"));
    browser.press("/");
    browser.type("flag:spun-text quality<60");
    browser.await("location.hash.includes('quality')");
    long expected =
        java.util.stream.IntStream.range(0, PAGES)
            .mapToObj(n -> SamplePages.page(n).scored())
            .filter(s -> s.flags().contains(SamplePages.SPUN) && s.quality() < 60)
            .count();
    assertEquals(expected + " pages", browser.text("document.getElementById('found').textContent"));
    browser.click("#facets button[aria-pressed='false']");
    browser.click("#body tr:nth-child(2)");
    browser.await("document.querySelector('#card .text mark') !== null");
    String view = browser.text("location.hash");
    String title = browser.text("document.querySelector('#card h2').textContent");
    assertTrue(view.contains("page="), view);
    browser.open(report, view);
    browser.await("document.querySelector('#card h2') !== null");
    assertEquals(title, browser.text("document.querySelector('#card h2').textContent"));
    assertTrue(browser.value("document.getElementById('search').value").asText().contains("<60"));
  }

  @Test
  void aTypeOfPageNarrowsTheQueue() {
    browser.open(report, "#queue?q=type%3Aproduct");
    browser.await("document.querySelectorAll('#body tr').length > 5");
    long products =
        java.util.stream.IntStream.range(0, PAGES)
            .mapToObj(n -> SamplePages.page(n).scored().profile())
            .filter(profile -> profile.type() == PageType.PRODUCT)
            .count();
    String found = "document.getElementById('found').textContent";
    String pressed = "document.querySelector('#facets button[aria-pressed=\"true\"]')";
    assertEquals(products + " pages", browser.text(found));
    assertEquals("product" + products, browser.text(pressed + ".textContent"));
    browser.click("#facets button[aria-pressed='true']");
    browser.await(found + " === '" + PAGES + " pages'");
  }

  @Test
  void thePointsOnTheCardAddUp() {
    openFirst("flag:spun-text");
    String sum = browser.text("document.querySelector('#card .sum').textContent");
    double left = 200; // the 100 at the front is subtracted with the others
    String[] sides = sum.split(" = ", -1);
    for (String part : sides[0].split(" − ", -1)) {
      left -= Double.parseDouble(part);
    }
    assertEquals(Double.parseDouble(sides[1]), left, 0.15, sum);
  }

  @Test
  void jumpsThroughTheMarks() {
    openFirst("flag:repeated-affiliate-links !flag:spun-text");
    int places = browser.value("document.querySelectorAll('#card .text mark').length").asInt();
    browser.press("]");
    browser.press("]");
    browser.press("]");
    browser.press("[");
    String place = browser.text("document.getElementById('place').textContent");
    assertTrue(place.startsWith("2 of " + places), place);
    // The sample's offers end in an emoji, so code points and UTF-16 units differ from there on.
    String quote = browser.text("document.querySelector('#place q').textContent");
    String marked = browser.text("document.querySelector('mark.active').lastChild.textContent");
    assertEquals(quote, marked);
    assertEquals("Get the Relief Guide today 👉", marked);
  }

  @Test
  void judgesByKeyboardAndKeepsTheVerdicts() throws IOException {
    openFirst("");
    for (String key : List.of("a", "x", "u", "n", "a", "x", "a", "x", "a", "x")) {
      String before = browser.text("location.hash");
      browser.await("document.querySelector('#judge button') !== null");
      browser.press(key);
      browser.await("location.hash !== '" + before + "' && !document.querySelector('[aria-busy]')");
    }
    reviewed(10);
    assertEquals(
        "open" + (PAGES - 10),
        browser.text("document.querySelector('#facets li button').textContent"));
    browser.press("z");
    reviewed(9);
    browser.press("1");
    browser.press("c");
    browser.type("why not");
    browser.press("Enter");
    browser.call("Page.reload", java.util.Map.of());
    browser.await("document.documentElement?.dataset.ready === 'true'");
    reviewed(9);
    List<JsonNode> lines = exported();
    assertEquals(11, lines.size()); // nine verdicts, a comment without one, a disputed signal
    JsonNode first = lines.get(0);
    assertEquals("keep", first.path("verdict").asText());
    assertTrue(first.path("content_sha256").asText().matches("[0-9a-f]{64}"));
    assertEquals(1, lines.stream().filter(l -> l.path("rule_id").isTextual()).count());
    assertEquals(
        1, lines.stream().filter(l -> "why not".equals(l.path("comment").asText())).count());

    browser.value("localStorage.clear()");
    browser.open(report, "#queue");
    browser.click("#files");
    browser.choose("#import", folder.resolve("labels.jsonl"));
    reviewed(9);
    String said = browser.text("document.querySelector('dialog [role=status]').textContent");
    assertTrue(said.startsWith("11 records taken over, 0 of them on pages not listed"), said);
  }

  @Test
  void keysCanBeSwitchedOff() {
    openFirst("");
    browser.press("?");
    browser.click("#shortcuts");
    browser.press("Escape");
    browser.await("document.querySelector('dialog') === null");
    String before = browser.text("location.hash");
    browser.press("j");
    browser.press("a");
    assertEquals(before, browser.text("location.hash"));
    assertEquals("", browser.text("document.getElementById('progress').textContent"));
  }

  @Test
  void exportsForOtherToolsCountAsTheyDo() throws IOException {
    openFirst("flag:repeated-affiliate-links !flag:spun-text");
    browser.press("x");
    JsonNode prodigy = new ObjectMapper().readTree(export("prodigy", "prodigy.jsonl"));
    JsonNode span = last(prodigy.path("spans"));
    String text = prodigy.path("text").asText();
    int start = text.offsetByCodePoints(0, span.path("start").asInt());
    assertTrue(text.startsWith("Get the Relief Guide", start), "code points");
    assertEquals("accept", prodigy.path("answer").asText());

    JsonNode studio =
        new ObjectMapper().readTree(export("labelstudio", "label-studio.json")).get(0);
    JsonNode result = studio.path("predictions").get(0).path("result");
    JsonNode value = result.get(result.size() - 2).path("value"); // the verdict is last
    assertTrue(text.startsWith("Get the Relief Guide", value.path("start").asInt()), "UTF-16");
    assertNotEquals(span.path("start").asInt(), value.path("start").asInt());
  }

  private static JsonNode last(JsonNode array) {
    return array.get(array.size() - 1);
  }

  private static List<JsonNode> exported() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new java.util.ArrayList<>();
    for (String line : export("labels", "labels.jsonl").lines().toList()) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }
}
