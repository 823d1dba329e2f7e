package dev.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks every view with axe-core, in both schemes. Skips if there is no browser. */
class ReportAccessibilityTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void noViewViolatesARule(String scheme) throws IOException, InterruptedException {
    assumeTrue(Browser.installed().isPresent(), "skipped: no Chromium on the PATH");
    Path report = SampleReport.write(folder.resolve("report"), 60, SamplePages::page);
    try (Browser browser = Browser.start(Browser.installed().orElseThrow(), folder)) {
      browser.letAxeIn();
      browser.scheme(scheme);
      check(browser, report, "#overview", "#main");
      check(browser, report, "#queue?q=flag:spun-text", "#body");
      browser.press("j");
      check(browser, "#card .text mark");
      browser.press("]");
      browser.press("x");
      check(browser, "#card .text mark");
      browser.press("?");
      check(browser, "dialog");
      browser.press("Escape");
      browser.click("#files");
      check(browser, "dialog");
      check(browser, report, "#queue?q=verdict:undecidet", "#suggestions button");
      browser.open(report, "#queue");
      browser.click("#judge-all");
      check(browser, "dialog");
      check(browser, report, "#runs", "#reports");
    }
  }

  private static void check(Browser browser, Path report, String hash, String ready)
      throws IOException {
    browser.open(report, hash);
    check(browser, ready);
  }

  private static void check(Browser browser, String ready) throws IOException {
    browser.await(String.format(Locale.ROOT, "document.querySelector('%s') !== null", ready));
    assertEquals("", browser.violations(), ready);
  }
}
