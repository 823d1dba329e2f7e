package dev.winnow.extract.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.extract.Pages;
import dev.winnow.model.CharsetDecision;
import dev.winnow.model.CharsetDecision.Source;
import dev.winnow.model.Document;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetTest {
  private static final String CZECH = "<p>Příliš žluťoučký kůň úpěl ďábelské ódy.";
  private static final String RUSSIAN =
      "<p>Съешь же ещё этих мягких французских булок, да выпей чаю. Боль в спине проходит.";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, EFBBBF",
    "UTF-16LE, FFFE",
    "UTF-16BE, FEFF",
    "UTF-32LE, FFFE0000",
    "UTF-32BE, 0000FEFF"
  })
  void aByteOrderMarkDecides(String charset, String mark) {
    byte[] text = CZECH.getBytes(Charset.forName(charset));
    byte[] body = new byte[mark.length() / 2 + text.length];
    for (int i = 0; i < mark.length() / 2; i++) {
      body[i] = (byte) Integer.parseInt(mark.substring(2 * i, 2 * i + 2), 16);
    }
    System.arraycopy(text, 0, body, mark.length() / 2, text.length);
    check(body, "windows-1252", charset, Source.BOM, CZECH);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1250, windows-1250, windows-1250",
    "iso-8859-2, ISO-8859-2, ISO-8859-2",
    "utf8, UTF-8, UTF-8"
  })
  void theLabelOfTheTransportComesNext(String label, String encoded, String charset) {
    check(CZECH.getBytes(Charset.forName(encoded)), label, charset, Source.HTTP, CZECH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta charset=windows-1251>",
        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
        "<!-- <meta charset=utf-8> --><META CHARSET = \"Windows-1251\" >",
        "<?xml version='1.0' encoding='windows-1251'?>"
      })
  void thePageItselfComesThird(String head) {
    byte[] body = (head + RUSSIAN).getBytes(Charset.forName("windows-1251"));
    check(body, null, "windows-1251", Source.META, RUSSIAN);
  }

  @Test
  void detectsWhatNothingDeclares() {
    byte[] cyrillic = RUSSIAN.repeat(4).getBytes(Charset.forName("windows-1251"));
    check(cyrillic, null, "windows-1251", Source.DETECTED, RUSSIAN.repeat(4));
    check(CZECH.getBytes(UTF_8), null, "UTF-8", Source.DETECTED, CZECH);
    check("<p>plain".getBytes(UTF_8), null, "UTF-8", Source.DEFAULT, "<p>plain");
  }

  @Test
  void aFewStrangeBytesMakeNoOtherScript() {
    String html = "<p>“Smart” quotes—and caf\u00E9s" + " among plain words".repeat(200);
    byte[] body = html.getBytes(Charset.forName("windows-1252"));
    assertEquals(plain(html), Pages.read(Pages.html(body, null)).text());
  }

  @Test
  void repairsFalseLabels() {
    check(CZECH.getBytes(UTF_8), "iso-8859-1", "UTF-8", Source.DETECTED, CZECH);
    byte[] cyrillic = RUSSIAN.repeat(4).getBytes(Charset.forName("windows-1251"));
    check(cyrillic, "utf-8", "windows-1251", Source.DETECTED, RUSSIAN.repeat(4));
    check(CZECH.getBytes(UTF_8), "utf-16", "UTF-8", Source.DETECTED, CZECH);
    check(
        "<p>it’s".getBytes(Charset.forName("windows-1252")),
        "latin1",
        "windows-1252",
        Source.HTTP,
        "<p>it’s");
    check(CZECH.getBytes(UTF_8), "no-such-charset", "UTF-8", Source.DETECTED, CZECH);
  }

  @Test
  void countsReplacements() {
    byte[] body = (CZECH + "??").getBytes(UTF_8);
    body[body.length - 2] = (byte) 0xC3;
    CharsetDecision decision = DecodedBytes.of(body, "utf-8").decision();
    assertEquals("UTF-8", decision.charset());
    assertTrue(decision.replacementShare() > 0 && decision.replacementShare() < 0.05);
  }

  private static void check(
      byte[] body,
      @org.jspecify.annotations.Nullable String label,
      String charset,
      Source source,
      String html) {
    Document document = Pages.read(Pages.html(body, label));
    assertEquals(charset, document.charset().charset());
    assertEquals(source, document.charset().source());
    assertEquals(plain(html), document.text());
  }

  private static String plain(String html) {
    return html.replaceAll("^<p>", "").replace("<p>", "\n\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258})
  void singleBytesAreReadAsJavaReadsThem(int page) throws IOException {
    Charset charset = Charset.forName("windows-" + page);
    byte[] bytes = new byte[1000];
    new Random(page).nextBytes(bytes);
    char[] table = Objects.requireNonNull(SingleByteReader.table(charset));
    StringWriter read = new StringWriter();
    new SingleByteReader(bytes, 3, table).transferTo(read);
    assertEquals(new String(bytes, 3, bytes.length - 3, charset), read.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Plain words, then na\u00EFve", "Plain words, then caf\u00E9", "\u00FCb"})
  void theOnlyStrangeByteMayStandAtTheEnd(String text) {
    DecodedBytes decoded = DecodedBytes.of(text.getBytes(Charset.forName("windows-1252")), null);
    assertEquals(text, decoded.text());
  }

  @Test
  void aPageThatIsCutWithinACharacterStaysUtf8() {
    byte[] whole = "Caf\u00E9 and th\u00E9 \u2019".getBytes(UTF_8);
    for (int cut = 1; cut < 3; cut++) {
      DecodedBytes decoded = DecodedBytes.of(Arrays.copyOf(whole, whole.length - cut), null);
      assertEquals("Caf\u00E9 and th\u00E9 \uFFFD", decoded.text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void wideUnitsAreToldWithoutAMark(String charset) {
    String page =
        "<p>\u0395\u03BB\u03BB\u03AC\u03B4\u03B1 \u0438 \u043C\u0438\u0440</p>".repeat(30);
    assertEquals(page, DecodedBytes.of(page.getBytes(Charset.forName(charset)), null).text());
    String plain = "<p>Rest helps, with a \0 in it.</p>";
    assertEquals(plain, DecodedBytes.of(plain.getBytes(UTF_8), null).text());
  }
}
