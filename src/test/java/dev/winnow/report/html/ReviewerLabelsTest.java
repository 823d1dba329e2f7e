package dev.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reviewers say stays theirs: across runs, beside other reviewers, and when files differ. */
class ReviewerLabelsTest extends BrowserTestCase {
  @Test
  void labelsAreFoundAgainInALaterRun() throws IOException {
    openFirst("flag:spun-text");
    String title = text("#card .url");
    browser.press("x");
    reviewed(1);
    Path later =
        SampleReport.write(
            folder.resolve("later"), PAGES, SamplePages::page, new ReportTally(), 30);
    browser.open(later, "#queue?q=label:reject");
    found(1);
    reviewed(1);
    browser.press("j");
    browser.await("document.querySelector('#card .text') !== null");
    assertEquals(title, text("#card .url"));
    assertTrue(text("#judge .said").startsWith("You said so on "), text("#judge .said"));
  }

  @Test
  void eachReviewerKeepsARecordAndConflictsAreListed() throws IOException {
    name("Ann");
    openFirst("flag:spun-text");
    browser.press("x");
    reviewed(1);
    String ann = export("labels", "labels.jsonl");
    assertTrue(ann.contains("\"reviewer\":\"Ann\""), ann);
    Path file = folder.resolve("bob.jsonl");
    Files.writeString(
        file,
        ann.replace("\"Ann\"", "\"Bob\"")
            .replace("\"verdict\":\"reject\"", "\"verdict\":\"keep\""));
    load(file);
    assertTrue(text("dialog [role=status]").startsWith("1 record taken over"));
    assertEquals("", text("#conflicts"));
    browser.press("Escape");
    reviewed(1); // Bob's verdict is not Ann's
    browser.open(report, "#queue?q=label:conflict");
    found(1);
    assertEquals("rejectedconflict", text("#body .marks").replaceAll("[0-9]", ""));
    browser.press("j");
    browser.await("document.querySelector('#judge .said') !== null");
    assertEquals("Bob: kept", text("#judge .said"));
    assertEquals(2, export("all-labels", "all-labels.jsonl").lines().count());
    assertEquals(ann, export("labels", "labels.jsonl"));
  }

  @Test
  void importShowsConflictsAndNeverOverwrites() throws IOException {
    openFirst("flag:spun-text");
    browser.press("x");
    reviewed(1);
    String mine = export("labels", "labels.jsonl");
    Path file = folder.resolve("other.jsonl");
    Files.writeString(
        file,
        mine.replace("\"verdict\":\"reject\"", "\"verdict\":\"keep\"")
            .replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"2099-01-01T00:00:00.000Z\""));
    load(file);
    browser.await("document.querySelector('#conflicts li') !== null");
    String conflict = text("#conflicts li");
    assertTrue(conflict.contains("here reject"), conflict);
    assertTrue(conflict.contains("in the file keep (2099-01-01)"), conflict);
    assertEquals(mine, text("#conflicts") == null ? "" : exported());
    load(file);
    browser.click("#conflicts li button");
    browser.await("document.querySelector('#conflicts li').textContent === 'Taken over.'");
    browser.press("Escape");
    assertTrue(exported().contains("\"verdict\":\"keep\""));
  }

  @Test
  void aRecordNeedsNoMoreThanADigestAndAVerdict() throws IOException {
    openFirst("flag:spun-text");
    browser.press("x");
    reviewed(1);
    String digest =
        export("labels", "labels.jsonl").replaceAll("(?s).*\"content_sha256\":\"(\\w+)\".*", "$1");
    browser.value("localStorage.clear()");
    browser.open(report, "#queue?q=label:keep");
    Path file = folder.resolve("few.jsonl");
    Files.writeString(
        file, "{\"label_schema\":1,\"content_sha256\":\"" + digest + "\",\"verdict\":\"keep\"}\n");
    load(file);
    browser.press("Escape");
    found(1);
    browser.press("j");
    browser.await("document.querySelector('#judge .said') !== null");
    assertEquals("You said so, in another run", text("#judge .said"));
  }

  @Test
  void whatAnotherWindowKeepsIsNotWrittenOver() throws IOException {
    openFirst("flag:spun-text");
    browser.press("x");
    reviewed(1);
    // Two verdicts of another window, which the browser tells of.
    browser.value(
        "(() => { const key = 'winnow.labels'; const one = localStorage.getItem(key);"
            + " const other = one.replace(/sha256\":\"\\w{8}/, 'sha256\":\"00000000');"
            + " localStorage.setItem(key, one.replace('reject', 'keep') + other);"
            + " dispatchEvent(new StorageEvent('storage', { key })); })()");
    browser.await("document.querySelector('#body .judged')?.textContent === 'kept'");
    browser.press("j");
    browser.await("!document.querySelector('[aria-busy]')");
    browser.press("x");
    reviewed(2);
    assertEquals(3, export("all-labels", "all-labels.jsonl").lines().count());
  }

  @Test
  void oneVerdictOnAFilterIsOneStepToUndo() {
    openFirst("flag:spun-text");
    browser.press("a");
    reviewed(1);
    long all = browser.value("parseInt(document.getElementById('found').textContent)").asLong();
    browser.click("#judge-all");
    browser.await("document.querySelector('dialog p') !== null");
    assertTrue(text("dialog p").startsWith("One verdict on " + (all - 1) + " pages"));
    browser.click("#all-verdicts .reject");
    reviewed((int) all);
    browser.press("z");
    reviewed(1); // what was said before stays
    browser.press("z");
    reviewed(0);
  }

  @Test
  void exportsForArgillaHoldSpansAndAnswers() throws IOException {
    name("Ann");
    openFirst("flag:spun-text");
    browser.press("x");
    reviewed(1);
    var record =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(export("argilla", "argilla.json"))
            .get(0);
    assertEquals("reject", record.at("/responses/verdict/0/value").asText());
    assertEquals("Ann", record.at("/responses/verdict/0/user_id").asText());
    String text = record.at("/fields/text").asText();
    var span = record.at("/suggestions/evidence/value/0");
    int start = text.offsetByCodePoints(0, span.path("start").asInt());
    int end = text.offsetByCodePoints(0, span.path("end").asInt());
    List<String> swaps = List.of("bony prestige", "nerve system", "circulatory strain");
    String said = text.substring(start, end);
    assertFalse(said.isBlank());
    assertTrue(
        swaps.contains(said) || said.contains(" "), "an expression of the page, not " + said);
  }

  private static String exported() throws IOException {
    browser.press("Escape");
    browser.await("document.querySelector('dialog') === null");
    return export("labels", "labels.jsonl");
  }

  private static void name(String reviewer) {
    browser.open(report, "#queue");
    browser.click("#files");
    browser.click("#reviewer");
    browser.type(reviewer);
    browser.press("Enter");
    browser.value("document.getElementById('reviewer').blur()");
    browser.press("Escape");
    browser.await("document.querySelector('dialog') === null");
  }

  private static void load(Path file) {
    browser.click("#files");
    browser.choose("#import", file);
    browser.await("document.querySelector('dialog [role=status]').textContent !== ''");
  }
}
