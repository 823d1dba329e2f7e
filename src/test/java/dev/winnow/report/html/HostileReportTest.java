package dev.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that attacks its reader: nothing executes, nothing breaks. */
class HostileReportTest {
  @TempDir Path folder;

  @Test
  void nothingOfAPageRunsInTheReport() throws IOException, InterruptedException {
    assumeTrue(Browser.installed().isPresent(), "skipped: no Chromium on the PATH");
    int pages = HostilePages.ATTACKS.size();
    Path report = SampleReport.write(folder.resolve("report"), pages, HostilePages::page);
    try (Browser browser = Browser.start(Browser.installed().orElseThrow(), folder)) {
      browser.open(report, "#overview");
      browser.open(report, "#queue?sort=site");
      for (int n = 0; n < pages; n++) {
        browser.press("j");
        browser.await("document.querySelector('#card .text') !== null");
        browser.await("!document.querySelector('[aria-busy]')");
        browser.press("]");
        browser.press("x");
        assertFalse(browser.value("'owned' in window").asBoolean(), "page " + n);
        assertEquals(
            0, browser.value("document.querySelectorAll('main script, main img').length").asInt());
        String shown = browser.text("document.querySelector('main').innerText");
        assertTrue(shown.chars().noneMatch(SafeText::deceptive), "page " + n);
      }
      String view = "#queue?q=" + "%22%3C/script%3E%22";
      browser.open(report, view);
      assertEquals("2 pages", browser.text("document.getElementById('found').textContent"));
      browser.open(report, "#queue");
      browser.click("#files");
      browser.click("#export-csv");
      Path csv = folder.resolve("pages.csv");
      for (int i = 0; i < 500 && !Files.exists(csv); i++) {
        Thread.sleep(10);
      }
      for (String cell : Files.readString(csv).split("\",\"|\r\n\"", -1)) {
        assertFalse(cell.matches("(?s)[=+@\t].*"), cell);
      }
      assertEquals(List.of(), browser.complaints());
      assertTrue(browser.requests().stream().allMatch(url -> url.matches("(file|blob|about):.*")));
    }
  }
}
