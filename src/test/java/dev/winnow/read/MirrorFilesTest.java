package dev.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.model.SkipReason;
import dev.winnow.read.record.Told;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the pages of a mirrored site is skipped, and no page with it. */
final class MirrorFilesTest {
  private static final String MAP =
      "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site/robots.txt",
        "site/ads.txt",
        "site/app.js",
        "site/theme/STYLE.CSS",
        "prices.csv",
        "logo.svg",
        "logo.PNG",
        "font.woff2",
        "leaflet.pdf",
        "feed.rss",
        "main.css.gz"
      })
  void filesThatAreNoPages(String name) {
    byte[] content = "words of any kind".getBytes(UTF_8);
    Told told = Told.by(name, name.endsWith(".gz") ? Archives.gzip(content) : content);
    assertEquals(List.of(SkipReason.NOT_HTML), told.skips);
    assertEquals(1, told.lines.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site/index.html",
        "robots.html",
        "my-robots.txt",
        "css.html",
        "js",
        "notes.md",
        "about.php",
        "page.html?style=a.css.html",
        "robots.txt/index.html"
      })
  void pagesAreRead(String name) {
    assertEquals(1, Told.by(name, "<p>words of any kind").pages.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sitemap.xml", "sitemap_index.XML"})
  void xmlIsAPageIfItsRootIs(String name) {
    assertEquals(List.of(SkipReason.NOT_HTML), Told.by(name, MAP).skips);
    String page = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>words</html>";
    assertEquals(1, Told.by(name, page).pages.size());
  }
}
