package dev.winnow.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.cli.WinnowCli;
import dev.winnow.corpus.FamilyTexts;
import dev.winnow.corpus.SiteTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report shows across pages: two texts side by side, and sites. */
final class AcrossReportTest extends BrowserTestCase {
  private static Path across;

  @BeforeAll
  static void score() throws IOException {
    ObjectMapper json = new ObjectMapper();
    StringBuilder rows = new StringBuilder();
    for (Map.Entry<String, String> text :
        Map.of(
                "https://a.example/original", FamilyTexts.ORIGINAL,
                "https://b.example/<b>spun", FamilyTexts.spun().replace("folks", "<i>folks</i>"),
                "https://c.example/again", FamilyTexts.spunOtherwise())
            .entrySet()) {
      Map<String, String> row = Map.of("url", text.getKey(), "text", text.getValue());
      rows.append(json.writeValueAsString(row)).append('\n');
    }
    for (String town : List.of("Leeds", "York", "Hull", "Derby", "Bath", "Exeter", "Truro")) {
      String html =
          "<html lang=en><title>Root canal in " + town + "</title>" + SiteTexts.door(town);
      Map<String, String> row = Map.of("url", "https://doors.example/" + town, "html", html);
      rows.append(json.writeValueAsString(row)).append('\n');
    }
    Path crawl = Files.createDirectories(folder.resolve("crawl"));
    Files.writeString(crawl.resolve("pages.jsonl"), rows);
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    int code =
        WinnowCli.on(new ByteArrayInputStream(new byte[0]), silent, silent)
            .run("score", "--input=" + crawl, "--output=" + folder.resolve("across"));
    assertEquals(0, code);
    across = folder.resolve("across/report/index.html");
  }

  @AfterEach
  void wide() {
    browser.size(1440, 900);
  }

  @Test
  void twoTextsStandSideBySide() {
    openFirst(across, "flag:spun-siblings site:b.example");
    browser.await("document.querySelector('#card .pairs .pair') !== null");
    String left = text("#card .pairs .pair p:first-child");
    String right = text("#card .pairs .pair p:last-child");
    assertTrue(left.contains("<i>folks</i>"), left);
    assertTrue(right.contains("people"), right);
    assertTrue(text("#card .pair.head").contains("a[.]example/original"), text("#card .pair.head"));
    assertTrue(
        browser.text("document.querySelector('#card').textContent").contains("the original"));
    assertEquals(
        0,
        browser
            .value("document.querySelectorAll('#card .pairs i, #card .pairs b').length")
            .asInt());
    assertTrue(
        browser.value("document.querySelectorAll('#card .pairs mark').length > 3").asBoolean());
    assertEquals(
        0,
        browser
            .value("document.querySelectorAll('#card .pairs mark + mark:empty').length")
            .asInt());
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 768, 1440})
  void bothFitEachWidth(int width) throws IOException {
    browser.letAxeIn();
    browser.size(width, 844);
    openFirst(across, "flag:spun-siblings site:b.example");
    browser.await("document.querySelector('#card .pairs .pair') !== null");
    fits("two texts", width);
    browser.open(across, "#overview");
    browser.await("document.querySelector('.sitecard') !== null");
    browser.value("document.querySelectorAll('.sitecard').forEach(card => card.open = true)");
    String sites =
        browser.text("[...document.querySelectorAll('.sitecard')].map(c => c.textContent).join()");
    assertTrue(sites.contains("root canal treatment in …"), sites);
    assertTrue(sites.contains("7 of 7"), sites);
    fits("sites", width);
  }

  private static void fits(String view, int width) throws IOException {
    assertTrue(
        !browser.value("document.documentElement.scrollWidth > innerWidth").asBoolean(),
        view + " is wider than " + width);
    assertEquals("", browser.violations(), view + " at " + width);
  }
}
