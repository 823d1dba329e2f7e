package dev.winnow.report.html;

import dev.winnow.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * Takes the pictures of the documents: a folder with a report, then a folder for the pictures. Run
 * by hand after a run on the samples; {@code src/site/markdown/report.md} names the command.
 */
final class ReportPictures {
  private final Browser browser;
  private final Path pictures;

  private ReportPictures(Browser browser, Path pictures) {
    this.browser = browser;
    this.pictures = pictures;
  }

  /** Takes overview, queue and card, in both schemes. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path report = Path.of(args[0]).toAbsolutePath().resolve("index.html");
    Path pictures = Files.createDirectories(Path.of(args[1]));
    Path folder = Files.createTempDirectory("pictures");
    try (Browser browser = Browser.start(Browser.installed().orElseThrow(), folder)) {
      ReportPictures camera = new ReportPictures(browser, pictures);
      for (String scheme : new String[] {"light", "dark"}) {
        browser.scheme(scheme);
        camera.all(report, scheme);
      }
    }
    Files.delete(folder);
  }

  private void all(Path report, String scheme) throws IOException {
    browser.size(1440, 960);
    browser.open(report, "#overview");
    take("overview-" + scheme);
    browser.open(report, "#queue?sort=worst");
    browser.press("j");
    browser.await("document.querySelector('#card .text') !== null");
    take("queue-" + scheme);
    browser.press("]");
    browser.press("]");
    browser.await("document.querySelector('mark.active') !== null");
    browser.value("document.querySelector('mark.active').scrollIntoView({block: 'center'})");
    take("card-" + scheme);
  }

  private void take(String name) throws IOException {
    String png =
        browser.call("Page.captureScreenshot", Map.of("format", "png")).path("data").asText();
    Files.write(pictures.resolve(name + ".png"), Base64.getDecoder().decode(png));
  }
}
