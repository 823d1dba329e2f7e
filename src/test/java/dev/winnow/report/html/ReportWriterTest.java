package dev.winnow.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20})
  void thePolicyNamesExactlyTheScriptAndStyleOfThePage(int pages) throws Exception {
    String html = Files.readString(SampleReport.write(folder, pages, SamplePages::page));
    String policy = attribute(html);
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(policy.contains(hash(between(html, "<script>", "</script>"))), "script");
    assertTrue(policy.contains(hash(between(html, "<style>", "</style>"))), "style");
  }

  @Test
  void hostilePagesAddNoElementToThePage() throws IOException {
    Path plain = SampleReport.write(folder.resolve("plain"), 10, SamplePages::page);
    Path hostile = SampleReport.write(folder.resolve("hostile"), 10, HostilePages::page);
    String html = Files.readString(hostile);
    assertEquals(elements(Files.readString(plain)), elements(html));
    assertFalse(html.contains("window.owned=1</script>"));
    assertFalse(html.contains("\u202E"));
    String markdown = Files.readString(folder.resolve("hostile/summary.md"));
    assertFalse(markdown.contains("<img"), markdown);
  }

  /** The counts without script, and the pages to look at first. */
  @Test
  void thePageSaysWhatItKnowsWithoutScript() throws IOException {
    String html = Files.readString(SampleReport.write(folder, 30, SamplePages::page));
    Document plain = Jsoup.parse(between(html, "<noscript>", "</noscript>"));
    assertTrue(plain.text().contains("33 records: 30 scored, 2 skipped, 1 could not be read"));
    assertTrue(plain.text().contains("Pages to look at first"));
    assertEquals(12, plain.select("table:last-child tbody tr").size());
  }

  @Test
  void theJsonHoldsTheSameCounts() throws IOException {
    SampleReport.write(folder, 30, SamplePages::page);
    JsonNode json = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    assertEquals(1, json.path("schema").asInt());
    assertEquals(
        json.path("records").asInt(),
        json.path("scored").asInt() + json.path("skipped").asInt() + json.path("rejected").asInt());
    assertEquals(30, json.path("pages").path("id").size());
    assertEquals(30, json.path("pages").path("flags").path("codes").size());
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    byte[] first =
        Files.readAllBytes(SampleReport.write(folder.resolve("a"), 40, SamplePages::page));
    byte[] second =
        Files.readAllBytes(SampleReport.write(folder.resolve("b"), 40, SamplePages::page));
    assertEquals(new String(first, UTF_8), new String(second, UTF_8));
  }

  private static int elements(String html) {
    Document document = Jsoup.parse(html.replaceAll("</?noscript>", ""));
    document.select("tr:has(td)").remove(); // as many as there are pages
    return document.getAllElements().size();
  }

  private static String attribute(String html) {
    Matcher matcher =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(html);
    assertTrue(matcher.find());
    return matcher.group(1);
  }

  private static String between(String html, String before, String after) {
    int start = html.lastIndexOf(before) + before.length();
    return html.substring(start, html.indexOf(after, start));
  }

  private static String hash(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}
