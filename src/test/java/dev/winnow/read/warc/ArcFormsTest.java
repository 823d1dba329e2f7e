package dev.winnow.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.read.Archives;
import dev.winnow.read.record.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Header lines of ARC files as crawlers of fifteen years wrote them. */
final class ArcFormsTest {
  private static final String ABOUT =
      "1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n";
  private static final String VERSION =
      record("filedesc://a.arc 0.0.0.0 20080101000000 text/plain", ABOUT);

  private static final String BODY = "<p>Rest helps most people.</p>";
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + BODY;

  private static String record(String line, String block) {
    return line + ' ' + block.length() + '\n' + block + '\n';
  }

  private static Told told(String... records) {
    return Told.by("a.arc", VERSION + String.join("", records));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/a 192.0.2.1 20080102030405 text/html",
        "http://example.org/a 2001:db8::1 20080102030405 text/html",
        "http://example.org/a ::ffff:192.0.2.1 20080102030405 text/html",
        "http://example.org/a - 20080102030405 text/html",
        "HTTP://example.org/a 192.0.2.1 20080102030405 text/html",
        "hTTps://example.org/a 2001:db8::1 20080102030405 no-type",
        "http://example.org/a b c 192.0.2.1 20080102030405 text/html",
        "http://example.org/a 192.0.2.1 20080102 text/html"
      })
  void theRecordIsReadAndThoseAroundIt(String line) {
    String usual = "http://example.org/%s 192.0.2.1 20080102030405 text/html";
    Told told =
        told(
            record(usual.replace("%s", "before"), ANSWER),
            record(line, ANSWER),
            record(usual.replace("%s", "behind"), ANSWER));
    assertEquals(List.of(), told.codes(), line);
    assertEquals(List.of(BODY, BODY, BODY), told.bodies(), line);
  }

  @Test
  void theAddressIsThatOfTheLine() {
    Told told =
        told(record("HTTP://example.org/a%20b?c=d 2001:db8::1 20080102030405 text/html", ANSWER));
    assertEquals("http://example.org/a%20b?c=d", told.pages.get(0).url());
    assertEquals("2008-01-02T03:04:05Z", told.pages.get(0).fetched());
  }

  @Test
  void aBlockWithoutAnHttpHeaderIsThePage() {
    String line = "http://example.org/%s 192.0.2.1 20080102030405 text/html";
    Told told =
        told(
            record(line.replace("%s", "a"), "<html>" + BODY),
            record(line.replace("%s", "b"), ANSWER));
    assertEquals(List.of("<html>" + BODY, BODY), told.bodies());
  }

  @Test
  void eachFormIsReadFromMembersToo() {
    String line = "http://example.org/a - 20080102030405 text/html";
    byte[] version = Archives.gzip(VERSION.getBytes(UTF_8));
    byte[] record = Archives.gzip(record(line, ANSWER).getBytes(UTF_8));
    assertEquals(2, Told.by("a.arc.gz", Archives.join(version, record, record)).pages.size());
  }

  @Test
  void wordsThatLookLikeALineWithoutADateAreNone() {
    String usual = "http://example.org/a 192.0.2.1 20080102030405 text/html";
    String text = "<p>see http://example.org/b - yesterday text/html 12\n" + BODY;
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + text;
    assertEquals(List.of(text, BODY), told(record(usual, answer), record(usual, ANSWER)).bodies());
  }
}
