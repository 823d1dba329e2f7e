package dev.winnow.read.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Media;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.Archives;
import dev.winnow.read.record.FieldMap;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.Told;
import dev.winnow.read.store.MemoryFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'html': '<p>x', 'url': 'http://e.org/'}",
        "{'raw_html': '<p>x', 'text': 'x', 'metadata': {'url': 'http://e.org/'}}",
        "{'url': 'http://e.org/', 'more': {'deep': [1, {'html': 'no'}]}, 'html': '<p>x'}"
      })
  void readsRowsOfHtml(String json) {
    Page page = read(json).pages.get(0);

    assertEquals(Media.HTML, page.media());
    assertEquals("<p>x", new String(page.body(), UTF_8));
    assertEquals("http://e.org/", page.url());
    assertEquals("UTF-8", page.charset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text': 'wörds', 'url': 'u', 'id': 'i', 'title': 't', 'timestamp': '2026-01-31'}",
        "{'raw_content': 'wörds', 'url': 'u', 'id': 'i', 'title': 't', 'date': '2026-01-31'}",
        "{'id': 'i', 'text': 'wörds', 'metadata': {'url': 'u', 'date': '2026-01-31', 'title': 't'}}"
      })
  void readsRowsOfText(String json) {
    Page page = read(json).pages.get(0);

    assertEquals(Media.TEXT, page.media());
    assertEquals("wörds", new String(page.body(), UTF_8));
    assertEquals(List.of("u", "i", "t", "2026-01-31"), parts(page));
    assertEquals("i", page.origin().recordId());
  }

  @ParameterizedTest
  @CsvSource({
    "20260131120000, 2026-01-31T12:00:00Z",
    "1769817600, 2026-01-31T00:00:00Z",
    "1769817600000, 2026-01-31T00:00:00Z",
    "1769817600000000, 2026-01-31T00:00:00Z",
    "1769817600.5, 2026-01-31T00:00:00.500Z",
    "1.7698176e9, 2026-01-31T00:00:00Z",
    "31 January, 31 January",
    "99999999999999999999, 99999999999999999999"
  })
  void datesBecomeIsoWhereTheirFormIsKnown(String given, String iso) {
    assertEquals(iso, read("{'text': 'x', 'date': '" + given + "'}").pages.get(0).fetched());
  }

  @Test
  void otherFieldsCanBeNamed() {
    ReadOptions options =
        ReadOptions.defaults().withFields(FieldMap.parse("text=doc.body,url=link"));
    byte[] line = "{\"doc\": {\"body\": \"x\"}, \"link\": \"u\", \"text\": 1}".getBytes(UTF_8);
    Page page = Told.by(MemoryFile.of("a.jsonl", line), options).pages.get(0);

    assertEquals("x", new String(page.body(), UTF_8));
    assertEquals("u", page.url());
  }

  @Test
  void everyLineEndsOnce() {
    Told told =
        read(
            """
            {'text': 'first'}
            {'url': 'u'}

            {'text': null, 'url': 'u'}
            {'text': 'cut
            {'text': ' '}
            [1, 'x']
            true
            {'text': 'two'}{'text': 'in a line'}
            {'text': 'last'}\
            """);

    assertEquals(List.of("first", "two", "in a line", "last"), told.bodies());
    assertEquals(List.of(SkipReason.EMPTY), told.skips);
    assertEquals(
        List.of(
            Code.JSON_FIELD_MISSING,
            Code.JSON_FIELD_MISSING,
            Code.JSON_MALFORMED,
            Code.JSON_MALFORMED,
            Code.JSON_MALFORMED),
        told.codes());
    assertTrue(told.rejects.get(0).message().endsWith("the row has url"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text': 'a'}\ngarbage\n{'text': 'b'}",
        "garbage [1\n{'text': 'a'}\n{'text': 'b'}",
        "{'text': 'cut,\n{'text': 'a'}\n{'text': 'b'}",
        "{'text': 'a'}\n{'text': 'b'}\n}"
      })
  void aBrokenLineCostsItselfAlone(String json) {
    assertEquals(List.of("a", "b"), read(json).bodies());
    assertEquals(List.of(Code.JSON_MALFORMED), read(json).codes());
  }

  @Test
  void offsetsAreThoseOfTheUnpackedLines() {
    String lines = "{\"text\": \"ä\"}\r\n{\"text\"\n {\"text\": \"b\"}\n";
    Told plain = Told.by("a.jsonl", lines);
    Told packed = Told.by("a.jsonl.gz", Archives.gzip(lines.getBytes(UTF_8)));

    assertEquals(List.of("ä", "b"), plain.bodies());
    assertEquals(25, plain.pages.get(1).origin().offset());
    assertEquals(16, plain.rejects.get(0).origin().offset());
    assertEquals(
        plain.pages.stream().map(page -> page.origin().offset()).toList(),
        packed.pages.stream().map(page -> page.origin().offset()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'text': 'a'}, {'text': 'b'}]",
        "[\n  {\n    'text': 'a'\n  },\n  {'text': 'b'}\n]\n",
        "{\n  'text': 'a'\n}\n{\n  'text': 'b'\n}\n",
        "\ufeff{'text': 'a'}\n{'text': 'b'}"
      })
  void readsArraysAndObjectsOverManyLines(String json) {
    assertEquals(List.of("a", "b"), read(json).bodies());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text': 'cut\nin two'}\n{'text': 'a'}\n{'text': 'b'}", // the first row is the broken one
        "{\n  'text': oops,\n  'more': {'x': 1}\n}\n{'text': 'a'}\n{'text': 'b'}",
        "{\n  'text: 'x',\n  'list': [\n    {'text': 'no'}\n  ]\n}\n{\n  'text': 'a'\n}\n"
            + "{\n  'text': 'b'\n}",
        "[{'text': 'a'},\n{'text' 'x'},\n{'text': 'b'}]"
      })
  void readingGoesOnAtTheNextLineThatCanBeginARow(String json) {
    Told told = read(json);
    assertEquals(List.of("a", "b"), told.bodies());
    assertEquals(List.of(Code.JSON_MALFORMED), told.codes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text': 'a'},\n{'text': 'b'},\n", // lines of an array
        "[\n{'text': 'a'}\n{'text': 'b'}\n", // an array without commas and end
        "{'text': 'a', 'score': NaN}\n{'score': -Infinity, 'text': 'b'}",
        "{'text': 'a', 'n': DIGITS}\n{'n': [DIGITS], 'text': 'b'}"
      })
  void whatNobodyAsksForIsNoReasonToReject(String json) {
    Told told = read(json.replace("DIGITS", "7".repeat(3000)));
    assertEquals(List.of("a", "b"), told.bodies());
    assertEquals(List.of(), told.codes());
  }

  @Test
  void rowsInTheWideEncodingAreCountedOnce() {
    String lines = "{\"text\": \"wörds\"}\r\n{\"text\": \"😀\"}\r\n";
    for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      Told told = Told.by("a.jsonl", lines.getBytes(wide));
      assertEquals(List.of("wörds", "😀"), told.bodies());
      assertEquals(List.of(), told.codes());
    }
  }

  @Test
  void halfACharacterIsReplacedEverywhere() {
    Page page = read("{'text': 'a\\ud83d b', 'id': 'i\\ude00', 'title': '\\ud83d'}").pages.get(0);
    assertEquals("a\uFFFD b", new String(page.body(), UTF_8));
    assertEquals("i\uFFFD", page.id());
    assertEquals("\uFFFD", page.title());
  }

  @Test
  void messagesSayWhatStandsThereAndWhatHelps() {
    Told told = read("{'text': null}\n{'text': ['a']}\n{'text': {'a': 1}}\n{'body': 'x'}");
    List<String> messages = told.rejects.stream().map(reject -> reject.message()).toList();
    assertTrue(messages.get(0).contains("text is null"), messages.get(0));
    assertTrue(messages.get(1).contains("text is a list"), messages.get(1));
    assertTrue(messages.get(2).contains("text is an object"), messages.get(2));
    messages.forEach(message -> assertTrue(message.contains("--map"), message));
  }

  @Test
  void anEmptyMarkupGivesWayToTheText() {
    Page page = read("{'html': ' ', 'text': 'x'}").pages.get(0);
    assertEquals(Media.TEXT, page.media());
    assertEquals("x", new String(page.body(), UTF_8));
  }

  @Test
  void metadataMayStandAsText() {
    assertEquals(
        "http://e.org/",
        Told.by(
                "a.jsonl",
                "{\"text\": \"x\", \"metadata\": \"{\\\"url\\\": \\\"http://e.org/\\\"}\"}")
            .pages
            .get(0)
            .url());
  }

  @Test
  void anArrayThatBreaksKeepsWhatCameBefore() {
    Told told = read("[{'text': 'a'},\n {'text': 'b'},\n {'text' 'c'}, {'text': 'd'}]");

    assertEquals(List.of("a", "b"), told.bodies());
    assertEquals(List.of(Code.JSON_MALFORMED), told.codes());
  }

  @Test
  void longLinesArePassedOverUnread() {
    String long1 = "{\"text\": \"" + "a".repeat(200_000) + "\"}\n";
    String long2 = "{\"text\": \"" + "a".repeat(1500) + "\"}\n";
    ReadOptions small = new ReadOptions(1000, 2000, FieldMap.standard());
    byte[] bytes = (long1 + long2 + "{\"text\": \"x\"}").getBytes(UTF_8);
    Told told = Told.by(MemoryFile.of("a.jsonl", bytes), small);

    assertEquals(List.of(Code.PAGE_TOO_LARGE, Code.PAGE_TOO_LARGE), told.codes());
    assertEquals(List.of("x"), told.bodies());
  }

  @Test
  void deepNestingIsARejectOfOneLine() {
    String deep = "{\"a\": " + "[".repeat(100_000) + "\n{\"text\": \"x\"}";
    Told told = Told.by("a.jsonl", deep);

    assertEquals(List.of(Code.PAGE_TOO_LARGE), told.codes());
    assertEquals(List.of("x"), told.bodies());
  }

  @Test
  void whatIsCutInItsPackingIsOneReject() {
    byte[] first = Archives.gzip("{\"text\": \"a\"}\n".getBytes(UTF_8));
    byte[] second = Archives.gzip("{\"text\": \"b\"}\n".repeat(40).getBytes(UTF_8));
    byte[] file = Archives.join(first, Arrays.copyOf(second, second.length - 12));
    Told told = Told.by("a.jsonl.gz", file);

    assertEquals("a", told.bodies().get(0));
    assertEquals(List.of(Code.COMPRESSION_BROKEN), told.codes());
  }

  @Test
  void idsOfRowsWithoutOneAreStable() {
    Page page = read("{'text': 'x', 'url': 'u'}").pages.get(0);

    assertTrue(page.id().matches("sha256:[0-9a-f]{32}"), page.id());
    assertNull(page.origin().recordId());
  }

  private static List<String> parts(Page page) {
    return Arrays.asList(page.url(), page.id(), page.title(), page.fetched());
  }

  private static Told read(String json) {
    return Told.by("a.jsonl", json.replace('\'', '"'));
  }
}
