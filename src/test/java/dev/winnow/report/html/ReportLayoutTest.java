package dev.winnow.report.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on screens of four widths, by keyboard alone, and on paper. */
class ReportLayoutTest extends BrowserTestCase {
  private static final String WIDER =
      "document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth";

  @AfterEach
  void wide() {
    browser.size(1440, 900);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 768, 1024, 1440})
  void everythingIsInReachAtEachWidth(int width) throws IOException {
    browser.letAxeIn();
    browser.size(width, 844);
    browser.open(report, "#overview");
    fits("overview", width);
    browser.open(report, "#queue");
    browser.await("document.querySelectorAll('#body tr').length > 3");
    fits("queue", width);
    if (width < 1080) {
      browser.click("#filters");
      fits("filters", width);
    }
    browser.click("#facets section:nth-of-type(2) button");
    browser.await("document.querySelector('#facets [aria-pressed=true]') !== null"); // rows follow
    if (width < 1080) {
      browser.click("#facets .close");
    }
    browser.click("#body tr");
    browser.await("document.querySelector('#card .text') !== null");
    fits("card", width);
    browser.click("#judge .reject");
    reviewed(1);
    if (width < 720) {
      browser.click(".back");
      browser.await("document.querySelector('#queue[data-card]') === null");
    }
    browser.click("#files");
    fits("labels", width);
    browser.press("Escape");
    browser.open(report, "#runs");
    fits("runs", width);
  }

  private static void fits(String view, int width) throws IOException {
    assertTrue(!browser.value(WIDER).asBoolean(), view + " is wider than " + width);
    assertEquals("", browser.violations(), view + " at " + width);
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void aPageIsJudgedByKeyboardAlone(String shortcuts) {
    browser.value("localStorage.setItem('winnow.shortcuts', '" + shortcuts + "')");
    browser.open(report, "#queue");
    tabTo("rows");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    browser.await("document.querySelector('#card .text') !== null");
    assertEquals(
        "2", browser.text("document.querySelector('tr.current').getAttribute('aria-rowindex')"));
    browser.press("Enter");
    assertEquals("card", browser.text("document.activeElement.id"));
    for (int i = 0; i < 80; i++) {
      browser.press("Tab");
      if (browser.value("document.activeElement.matches('#judge .keep')").asBoolean()) {
        break;
      }
    }
    browser.press("Enter");
    reviewed(1);
    browser.await(
        "document.querySelector('tr.current').getAttribute('aria-rowindex') === '3'"
            + " && !document.querySelector('[aria-busy]')");
    browser.press("Enter"); // the focus stays on the verdict, on the next page
    reviewed(2);
  }

  private static void tabTo(String id) {
    for (int i = 0; i < 120; i++) {
      browser.press("Tab");
      if (browser.text("document.activeElement.id").equals(id)) {
        return;
      }
    }
    throw new AssertionError("no way by Tab to #" + id);
  }

  @Test
  void aCardIsOneSheetOfPaper() {
    openFirst("flag:spun-text flag:keyword-stuffing");
    String pdf =
        new String(
            Base64.getDecoder()
                .decode(browser.call("Page.printToPDF", Map.of()).path("data").asText()),
            ISO_8859_1);
    assertEquals(1, Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count());
    browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertEquals(
        0,
        browser
            .value(
                "[...document.querySelectorAll('#card table')].filter(t => t.offsetHeight).length")
            .asInt(),
        "no raw table is printed");
    browser.call("Emulation.setEmulatedMedia", Map.of("media", ""));
  }
}
