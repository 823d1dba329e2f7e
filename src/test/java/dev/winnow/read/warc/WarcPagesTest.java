package dev.winnow.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import dev.winnow.model.Media;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.Archives;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.FieldMap;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.Told;
import dev.winnow.read.store.MemoryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarcPagesTest {
  private static final String URL = "http://example.org/a";
  private static final byte[] HTML = "<p>Water is good for you.</p>".getBytes(UTF_8);
  private static final byte[] BROTLI = // of HTML, by the reference encoder
      HexFormat.of().parseHex("0b0e803c703e576174657220697320676f6f6420666f7220796f752e3c2f703e03");

  @Test
  void keepsWhatTheRecordSays() {
    Page page = Told.by("a.warc", Archives.page(URL, "<p>x")).pages.get(0);

    assertEquals("<urn:test:response:" + URL + ">", page.id());
    assertEquals(page.id(), page.origin().recordId());
    assertEquals(URL, page.url());
    assertEquals("2026-01-31T00:00:00Z", page.fetched());
    assertEquals("utf-8", page.charset());
    assertEquals(Media.HTML, page.media());
    assertNull(page.title());
  }

  @Test
  void offsetsAreThoseOfTheStoredFile() {
    List<byte[]> crawl = Archives.crawl(3);
    Told plain = Told.by("a.warc", Archives.join(crawl.toArray(byte[][]::new)));
    Told packed = Told.by("a.warc.gz", Archives.each(crawl, Archives::gzip));
    Told frames = Told.by("a.warc.zst", Archives.each(crawl, Archives::zstd));

    assertEquals(crawl.get(0).length, plain.pages.get(0).origin().offset());
    assertEquals(
        Archives.gzip(crawl.get(0)).length + Archives.gzip(crawl.get(1)).length,
        packed.pages.get(1).origin().offset());
    assertEquals(
        Archives.zstd(crawl.get(0)).length + Archives.zstd(crawl.get(1)).length,
        frames.pages.get(1).origin().offset());
    assertEquals(plain.bodies(), packed.bodies());
    assertEquals(plain.bodies(), frames.bodies());
  }

  @Test
  void readsManyRecordsInOneMember() {
    byte[] all = Archives.join(Archives.crawl(5).toArray(byte[][]::new));

    assertEquals(5, Told.by("a.warc.gz", Archives.gzip(all)).pages.size());
    assertEquals(5, Told.by("a.warc.zst", Archives.zstd(all)).pages.size());
  }

  @Test
  void readsRecordsThatGoOnInTheNextMember() {
    byte[] record = Archives.page(URL, "<p>" + "words ".repeat(500));
    byte[] first = Arrays.copyOf(record, 700);
    byte[] second = Arrays.copyOfRange(record, 700, record.length);
    Told told = Told.by("a.warc.gz", Archives.each(List.of(first, second), Archives::gzip));

    assertEquals(List.of("<p>" + "words ".repeat(500)), told.bodies());
    assertEquals(1, told.lines.size());
  }

  @Test
  void readsFramesThatNeedTheDictionaryInFrontOfThem() throws IOException {
    List<byte[]> crawl = Archives.crawl(3);
    byte[] dictionary = crawl.get(1);
    byte[] size = {(byte) dictionary.length, (byte) (dictionary.length >> 8), 0, 0};
    byte[] magic = {0x5d, 0x2a, 0x4d, 0x18};
    byte[] frames = Archives.each(crawl, record -> Zstd.compressUsingDict(record, dictionary, 3));
    MemoryFile file = MemoryFile.of("a.warc.zst", Archives.join(magic, size, dictionary, frames));

    assertEquals(3, Told.by(file).pages.size());
    assertEquals(List.of(), Told.by(file).codes());
    assertFalse(CrawlFiles.splittable(file)); // a part could not reach the dictionary
  }

  @ParameterizedTest
  @CsvSource({
    "request, application/http, NOT_A_PAGE",
    "metadata, application/warc-fields, NOT_A_PAGE",
    "warcinfo, application/warc-fields, NOT_A_PAGE",
    "continuation, text/html, NOT_A_PAGE",
    "revisit, application/http, DUPLICATE_RECORD",
    "resource, image/png, NOT_HTML",
    "response, text/dns, NOT_HTML"
  })
  void skipsOtherRecords(String type, String contentType, SkipReason reason) {
    byte[] record = Archives.record(type, URL, contentType, HTML);

    assertEquals(List.of(reason), Told.by("a.warc", record).skips);
  }

  @ParameterizedTest
  @CsvSource({
    "resource, text/html, HTML",
    "resource, application/xhtml+xml, HTML",
    "conversion, text/plain, TEXT",
    "resource, '', HTML"
  })
  void readsResourcesAndConversions(String type, String contentType, Media media) {
    Told told = Told.by("a.warc", Archives.record(type, URL, contentType, HTML));

    assertEquals(media, told.pages.get(0).media());
  }

  @Test
  void skipsWhatCrawlersStoreForThemselves() {
    byte[] log = Archives.record("resource", "urn:crawl:log", "text/plain", HTML);

    assertEquals(List.of(SkipReason.NOT_A_PAGE), Told.by("a.warc", log).skips);
  }

  @ParameterizedTest
  @CsvSource({
    "404 Not Found, HTTP_STATUS",
    "302, HTTP_STATUS",
    "500 Error, HTTP_STATUS",
    "204 None, EMPTY"
  })
  void skipsOtherAnswers(String status, SkipReason reason) {
    byte[] block = ("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n\r\n").getBytes(UTF_8);

    assertEquals(
        List.of(reason),
        Told.by("a.warc", Archives.record("response", URL, "application/http", block)).skips);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "application/pdf", "application/json", "text/css", "video/mp4"})
  void skipsOtherMediaWithoutReadingThem(String type) {
    byte[] record = Archives.response(URL, "Content-Type: " + type + "\r\n", new byte[100_000]);
    ReadOptions small = new ReadOptions(1000, 1000, FieldMap.standard());
    Told told = Told.by(MemoryFile.of("a.warc", record), small);

    assertEquals(List.of(SkipReason.NOT_HTML), told.skips);
  }

  @Test
  void looksAtBytesWithoutLabel() {
    assertEquals(
        Media.HTML, Told.by("a.warc", Archives.response(URL, "", HTML)).pages.get(0).media());
    byte[] words = "Just words.".getBytes(UTF_8);
    assertEquals(
        Media.TEXT, Told.by("a.warc", Archives.response(URL, "", words)).pages.get(0).media());
    byte[] pdf = "%PDF-1.7 and so on".getBytes(UTF_8);
    assertEquals(
        List.of(SkipReason.NOT_HTML), Told.by("a.warc", Archives.response(URL, "", pdf)).skips);
  }

  @Test
  void undoesCodings() throws IOException {
    byte[] chunked = "5\r\n<p>Wa\r\n18\r\nter is good for you.</p>\r\n0\r\n\r\n".getBytes(UTF_8);
    byte[] twice = Archives.zstd(Archives.gzip(HTML));

    assertHtml("Content-Encoding: gzip\r\n", Archives.gzip(HTML));
    assertHtml("Content-Encoding: x-gzip\r\n", Archives.gzip(HTML));
    assertHtml("Content-Encoding: deflate\r\n", deflate(false));
    assertHtml("Content-Encoding: deflate\r\n", deflate(true));
    assertHtml("Content-Encoding: zstd\r\n", Archives.zstd(HTML));
    assertHtml("Content-Encoding: br\r\n", BROTLI);
    assertHtml("Content-Encoding: gzip, zstd\r\n", twice);
    assertHtml("Transfer-Encoding: chunked\r\n", chunked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip",
        "Content-Encoding: deflate",
        "Content-Encoding: br",
        "Content-Encoding: zstd",
        "Content-Encoding: utf-8",
        "Transfer-Encoding: chunked",
        "Content-Length: 5",
        "Content-Length: 500000"
      })
  void passesOverFalseLabels(String label) {
    assertHtml(label + "\r\n", HTML);
  }

  @Test
  void rejectsCodingsThatGiveNothing() {
    byte[] record =
        Archives.response(
            URL, "Content-Type: text/html\r\nContent-Encoding: br\r\n", new byte[] {-1, -2, 0, 1});

    assertEquals(List.of(Code.HTTP_MALFORMED), Told.by("a.warc", record).codes());
  }

  @Test
  void rejectsWhatIsNoAnswer() {
    byte[] record =
        Archives.record("response", URL, "application/http", "no answer".getBytes(UTF_8));

    assertEquals(List.of(Code.HTTP_MALFORMED), Told.by("a.warc", record).codes());
  }

  @Test
  void rejectsLargePagesAndGoesOn() {
    ReadOptions small = new ReadOptions(1000, 1000, FieldMap.standard());
    byte[] large = Archives.page(URL, "<p>" + "a ".repeat(2000));
    byte[] bomb =
        Archives.response(
            URL,
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
            Archives.gzip("a ".repeat(4000).getBytes(UTF_8)));
    byte[] file = Archives.join(large, bomb, Archives.page(URL, "<p>x"));

    for (byte[] stored : List.of(file, Archives.gzip(file))) {
      Told told = Told.by(MemoryFile.of("a.warc.gz", stored), small);
      assertEquals(List.of(Code.PAGE_TOO_LARGE, Code.PAGE_TOO_LARGE), told.codes());
      assertEquals(List.of("<p>x"), told.bodies());
    }
  }

  @Test
  void idsOfRecordsWithoutOneAreStable() {
    String record = new String(Archives.page(URL, "<p>x"), UTF_8);
    String bare = record.replaceAll("WARC-Record-ID: .*\r\n", "");
    Page page = Told.by("a.warc", bare).pages.get(0);

    assertTrue(page.id().matches("sha256:[0-9a-f]{32}"), page.id());
    assertEquals(page.id(), Told.by("b.warc", bare).pages.get(0).id());
    assertNull(page.origin().recordId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/a", "http://example.org/a b c"})
  void readsArc(String url) {
    byte[] block = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x".getBytes(UTF_8);
    String about = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
    String first = "filedesc://a.arc 0.0.0.0 20260131000000 text/plain " + about.length() + '\n';
    String second = '\n' + url + " 192.0.2.1 20260131000000 text/html " + block.length + '\n';
    byte[] arc =
        Archives.join((first + about + second).getBytes(UTF_8), block, "\n".getBytes(UTF_8));

    for (byte[] stored : List.of(arc, Archives.gzip(arc))) {
      Told told = Told.by("a.arc", stored);
      assertEquals(List.of(SkipReason.NOT_A_PAGE), told.skips);
      assertEquals(url.replace(" ", "%20"), told.pages.get(0).url());
      assertEquals("2026-01-31T00:00:00Z", told.pages.get(0).fetched());
      assertEquals(List.of("<p>x"), told.bodies());
    }
  }

  @Test
  void readsTheArchivesInsideWacz() {
    byte[] crawl = Archives.each(Archives.crawl(4), Archives::gzip);
    byte[] list = "{}".getBytes(UTF_8);
    byte[] zip = Archives.zip(Map.of("archive/data.warc.gz", crawl, "pages/pages.jsonl", list));
    Told told = Told.by("a.wacz", zip);

    assertEquals(4, told.pages.size());
    assertEquals("a.wacz!/archive/data.warc.gz", told.pages.get(0).origin().file());
    assertEquals(List.of(Code.COMPRESSION_BROKEN), Told.by("a.wacz", "PK\3\4 no").codes());
  }

  private static void assertHtml(String header, byte[] body) {
    byte[] record = Archives.response(URL, "Content-Type: text/html\r\n" + header, body);

    assertEquals(List.of(new String(HTML, UTF_8)), Told.by("a.warc", record).bodies(), header);
  }

  private static byte[] deflate(boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, bare);
    try (DeflaterOutputStream to = new DeflaterOutputStream(out, deflater)) {
      to.write(HTML);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ffffffffffffffff", "7fffffffffffffff", "8000000000000000", "10000000000000000"})
  void aChunkMayClaimAnySize(String size) {
    byte[] body = (size + "\r\n<p>Rest helps.\r\n0\r\n\r\n").getBytes(UTF_8);
    Told told =
        Told.by(
            "a.warc",
            Archives.join(
                Archives.response(
                    "http://example.org/1",
                    "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                    body),
                Archives.page("http://example.org/2", "<p>So does water.")));
    assertEquals(2, told.lines.size());
  }
}
