package dev.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A report of made-up pages in a real browser. Skips if there is no browser. */
abstract class BrowserTestCase {
  static final int PAGES = 120;

  @TempDir static Path folder;
  static Browser browser;
  static Path report;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(Browser.installed().isPresent(), "skipped: no Chromium on the PATH");
    report = SampleReport.write(folder.resolve("report"), PAGES, SamplePages::page);
    browser = Browser.start(Browser.installed().orElseThrow(), folder);
    browser.size(1440, 900);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forget() {
    browser.open(report, "");
    browser.value("localStorage.clear()");
  }

  /** Whatever a test did: nothing left the page and nothing went wrong in it. */
  @AfterEach
  void nothingLeaves() {
    assertEquals(
        List.of(),
        browser.requests().stream().filter(url -> !url.matches("(file|blob|about):.*")).toList());
    assertEquals(List.of(), browser.complaints());
  }

  static void openFirst(String query) {
    openFirst(report, query);
  }

  static void openFirst(Path page, String query) {
    browser.open(page, "#queue?q=" + query);
    browser.press("j");
    browser.await("document.querySelector('#card .text') !== null");
  }

  /** Text of the first element that a selector finds. */
  static String text(String selector) {
    return browser.text("document.querySelector('" + selector + "')?.textContent");
  }

  static void reviewed(int pages) {
    String expected = pages == 0 ? "" : pages + " of " + PAGES + " reviewed";
    browser.await("document.getElementById('progress').textContent === '" + expected + "'");
  }

  static void found(long pages) {
    String expected = pages == 1 ? "1 page" : pages + " pages";
    browser.await("document.getElementById('found')?.textContent === '" + expected + "'");
  }

  static String export(String kind, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    browser.click("#files");
    browser.click("#export-" + kind);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!Files.exists(file) && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    browser.press("Escape");
    return Files.readString(file);
  }
}
