package dev.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.model.result.Scored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the queue and the card tell of a page, and how a page is found. */
class ReviewQueueTest extends BrowserTestCase {
  @Test
  void theCardShowsTheRuleThatGaveTheVerdict() {
    openFirst("verdict:review quality%3E=75 flags%3E=1");
    assertEquals(
        "Review by the rule “at least 1 flag”: keyword stuffing.The policy says why: a flag is an"
            + " accusation.",
        text("#card .because").replaceFirst(": [a-z -]+\\.The", ": keyword stuffing.The"));
    openFirst("verdict:reject");
    assertTrue(text("#card .because").startsWith("Reject by the rule “quality below 40”"));
    openFirst("verdict:keep");
    assertTrue(text("#card .because").contains("none of the rules above holds"));
  }

  @Test
  void anUndecidedPageShowsItsReasonFirstAndNoNumber() {
    openFirst("verdict:undecided");
    assertEquals("–", text("#body .score"));
    assertEquals("undecided", text("#card .quality"));
    assertTrue(
        text("#card .because")
            .startsWith("Undecided: written in German, which the policy does not judge."));
    assertEquals(
        "because undecided",
        browser.text("document.querySelector('.cardhead').nextElementSibling.className"));
    assertFalse(browser.value("document.querySelector('#card .sum') !== null").asBoolean());
  }

  @Test
  void everyRowHasAReason() {
    browser.open(report, "#queue");
    browser.await("document.querySelectorAll('#body tr').length > 5");
    assertEquals(
        0,
        browser
            .value(
                "[...document.querySelectorAll('#body .reason')].filter(r => !r.textContent).length")
            .asInt());
    browser.open(report, "#queue?q=verdict:undecided");
    browser.await("document.querySelectorAll('#body tr').length > 5");
    assertEquals("written in German, which the policy does not judge", text("#body .reason"));
  }

  @Test
  void theStrongestEvidenceStandsBesideItsSignal() {
    openFirst("flag:repeated-affiliate-links !flag:spun-text");
    String first = text("#card .strongest li");
    int marked = browser.value("document.querySelectorAll('#card .text mark').length").asInt();
    assertEquals("Get the Relief Guide today 👉 " + marked + " times", first);
    assertTrue(text("#legend").contains(String.valueOf(marked)), "the counts agree");
    browser.click("#card .strongest button");
    browser.await("document.querySelector('mark.active') !== null");
  }

  @Test
  void quotesAreTheTextOfThePage() throws IOException {
    browser.open(report, "#queue");
    for (int n = 0; n < 10; n++) {
      Scored scored = SamplePages.page(n).scored();
      browser.open(report, "#queue?page=" + scored.page().id());
      browser.await("document.querySelector('#card .text') !== null");
      JsonNode marks =
          browser.value(
              "[...document.querySelectorAll('#card .text mark')].map(m => [...m.childNodes]"
                  + ".filter(c => c.nodeName === '#text').map(c => c.data).join(''))");
      List<String> quotes =
          scored.signals().stream()
              .filter(s -> scored.flags().contains(s.signal()) || s.points() > 0)
              .flatMap(
                  s ->
                      s
                          .finding()
                          .fold(
                              m -> m.evidence(),
                              x -> List.<dev.winnow.model.result.Evidence>of(),
                              x -> List.<dev.winnow.model.result.Evidence>of())
                          .stream())
              .sorted(java.util.Comparator.comparingInt(e -> e.start()))
              .map(e -> e.quote())
              .toList();
      assertEquals(new ObjectMapper().valueToTree(quotes), marks);
    }
  }

  @Test
  void facetsNarrowByScoreWordsNetworkAndDate() {
    browser.open(report, "#queue");
    String facets = text("#facets");
    for (String title : List.of("Quality", "Words", "Network", "Type of page", "Fetched")) {
      assertTrue(facets.contains(title), title);
    }
    facet("below 20");
    found(count(s -> s.quality() < 20 && s.reportedQuality() != null));
    facet("below 20");
    found(PAGES);
    facet("below 300");
    found(count(s -> s.words() < 300));
    facet("clickbank");
    found(count(s -> s.words() < 300 && !s.links().affiliate().isEmpty()));
    browser.open(report, "#queue?q=date:2026-01-30");
    found(count(s -> "2026-01-30T00:00:00Z".equals(s.page().fetched())));
    browser.open(report, "#queue?q=date:2026-01");
    found(PAGES);
  }

  @Test
  void searchLooksIntoTheTextsOfPages() {
    browser.open(report, "#queue?q=text:%22bony%20prestige%22");
    found(
        IntStream.range(0, PAGES)
            .filter(n -> SamplePages.page(n).text().contains("bony prestige"))
            .count());
    browser.press("j");
    browser.await("document.querySelector('#card .text') !== null");
    assertTrue(browser.value("CSS.highlights.get('found').size > 0").asBoolean());
  }

  @Test
  void aSlipInAQueryIsToldWithWhatWasMeant() {
    browser.open(report, "#queue?q=flag:spuntext");
    browser.await("document.querySelector('#suggestions button') !== null");
    assertEquals("flag:spun-text", text("#suggestions button"));
    browser.click("#suggestions button");
    found(count(s -> s.flags().contains(SamplePages.SPUN)));
    assertEquals("", text("#suggestions"));
    browser.open(report, "#queue?q=verdikt:keep");
    browser.await("document.querySelector('#suggestions button') !== null");
    assertEquals("verdict:keep", text("#suggestions button"));
    browser.open(report, "#queue?q=quality:low");
    browser.await("document.querySelector('#suggestions p') !== null");
    assertEquals("quality takes a number. ", text("#suggestions"));
    browser.open(report, "#queue?q=https://www.health1.example/");
    browser.await("document.getElementById('suggestions') !== null");
    assertEquals("", text("#suggestions"));
  }

  @Test
  void titleAndHeaderNameTheRun() {
    assertEquals("night-31 · Winnow report", browser.text("document.title"));
    assertEquals("night-31 · 2026-01-31 · 12 files", text("#whose"));
  }

  @Test
  void theLinkOfAViewIsCopied() {
    browser.call(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    openFirst("flag:spun-text");
    browser.click("#copy-link");
    browser.await("document.getElementById('live').textContent === 'Link copied'");
    assertEquals(browser.text("location.href"), browser.text("navigator.clipboard.readText()"));
  }

  @Test
  void anotherRunStandsBesideThisOne() throws IOException {
    Path before =
        SampleReport.write(
                folder.resolve("before"),
                PAGES - 10,
                n -> n % 10 == 0 ? SamplePages.resolved(n) : SamplePages.page(n),
                new ReportTally(),
                29)
            .resolveSibling("report.json");
    Path oldest =
        SampleReport.write(folder.resolve("oldest"), 30, SamplePages::page, new ReportTally(), 28)
            .resolveSibling("report.json");
    browser.open(report, "#runs");
    browser.choose("#reports", before);
    browser.await("document.querySelector('#baseline') !== null");
    browser.choose("#reports", oldest);
    browser.await("document.querySelectorAll('.nights > div').length === 3");
    assertEquals("night-28", text(".p-history tbody td"));
    assertTrue(text("#baseline option[selected]").startsWith("night-29"));
    long bad = count(s -> !s.flags().isEmpty(), PAGES - 10, PAGES);
    String changes = text(".p-page-by-page .tally");
    assertTrue(changes.startsWith("new faults" + ((PAGES - 10) / 10 + bad)), changes);
    assertTrue(changes.endsWith("gone0"), changes);
    browser.choose("#reports", report);
    browser.await("document.getElementById('runs-status').textContent.includes('index.html')");
  }

  @Test
  void sarifHoldsAResultAFlag() throws IOException {
    browser.open(report, "#queue");
    JsonNode run =
        new ObjectMapper().readTree(export("sarif", "winnow.sarif")).path("runs").path(0);
    long flags =
        IntStream.range(0, PAGES).mapToLong(n -> SamplePages.page(n).scored().flags().size()).sum();
    assertEquals(flags, run.path("results").size());
    for (JsonNode result : run.path("results")) {
      int rule = result.path("ruleIndex").asInt();
      assertEquals(result.path("ruleId"), run.at("/tool/driver/rules").path(rule).path("id"));
      assertTrue(result.at("/locations/0/physicalLocation/region/charLength").asInt() > 0);
    }
  }

  private static void facet(String name) {
    browser.value(
        "[...document.querySelectorAll('#facets button')].find(b => b.querySelector('span')?."
            + "textContent === '"
            + name
            + "').click()");
  }

  private static long count(Predicate<Scored> what) {
    return count(what, 0, PAGES);
  }

  private static long count(Predicate<Scored> what, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> SamplePages.page(n).scored())
        .filter(what)
        .count();
  }
}
