package dev.winnow.report.html;

import dev.winnow.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures a large report in a browser: sizes, time to the overview, to the queue and to a filter.
 * Arguments: a folder, a number of pages. Run by hand; the figures stand in the document.
 */
final class ReportScale {
  private static final List<String> QUERIES =
      List.of("quality<40", "flag:spun-text !lang:en", "tinnitus", "site:health3.example");

  private ReportScale() {}

  /** Prints one figure a line. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    int pages = Integer.parseInt(args[1]);
    long start = System.nanoTime();
    Path report = SampleReport.write(folder.resolve("report"), pages, SamplePages::page);
    say("written in ms", (System.nanoTime() - start) / 1_000_000);
    say("index.html bytes", Files.size(report));
    long shards = 0;
    try (var files = Files.list(folder.resolve("report/data"))) {
      for (Path file : files.toList()) {
        shards += Files.size(file);
      }
    }
    say("evidence bytes", shards);
    try (Browser browser = Browser.start(Browser.installed().orElseThrow(), folder)) {
      for (int run = 0; run < 3; run++) { // the first warms the disk cache
        browser.open(report, "#overview");
        say(
            "first paint ms",
            browser
                .value("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                .asLong());
        say("queue ready ms", browser.value("performance.now()").asLong());
      }
      browser.open(report, "#queue");
      for (String query : QUERIES) {
        long millis =
            browser
                .value(
                    String.format(
                            Locale.ROOT,
                            "(() => { const box = document.getElementById('search'); box.value ="
                                + " '%s';",
                            query)
                        + " const start = performance.now(); box.dispatchEvent(new Event('input'));"
                        + " return performance.now() - start; })()")
                .asLong();
        say("filter ms, " + query, millis);
        say(
            "  found",
            browser
                .value("parseInt(document.getElementById('found').textContent.replaceAll(',', ''))")
                .asLong());
      }
      browser.call("Performance.enable", Map.of());
      for (var metric : browser.call("Performance.getMetrics", Map.of()).path("metrics")) {
        if (metric.path("name").asText().equals("JSHeapUsedSize")) {
          say("heap bytes", metric.path("value").asLong());
        }
      }
    }
  }

  @SuppressWarnings("SystemOut") // a measurement to read, not a part of the product
  private static void say(String what, long value) {
    System.out.println(what + ": " + value);
  }
}
