package dev.winnow.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.model.Media;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.Told;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that a browser saved in one file. */
final class MhtmlFileTest {
  private static final String HEAD =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://example.org/cold
      Subject: Cold
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html"; boundary="--=_b"

      """;

  private static final String PICTURE =
      "----=_b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";

  private static String part(String fields, String body) {
    return "----=_b\n" + fields + "\n" + body + "\n";
  }

  private static Page page(String name, String file) {
    Told told = Told.by(name, file.getBytes(ISO_8859_1));
    assertEquals(List.of(), told.codes(), file);
    assertEquals(1, told.pages.size());
    return told.pages.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void theHtmlPartIsThePage(String lineEnd) {
    String quoted = "<p class=3D\"a\">Caf=C3=A9 and te=\na, 1=2 or =ZZ</p>";
    String file =
        HEAD
            + PICTURE
            + part(
                """
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable
                """,
                quoted)
            + "----=_b--\n";
    Page page = page("cold.mhtml", file.replace("\n", lineEnd));
    assertEquals(Media.HTML, page.media());
    assertEquals("https://example.org/cold", page.url());
    assertEquals("utf-8", page.charset());
    String body = new String(page.body(), ISO_8859_1).strip();
    assertEquals("<p class=\"a\">CafÃ© and tea, 1=2 or =ZZ</p>", body);
  }

  @Test
  void itsOwnAddressGoesBeforeThatOfTheWhole() {
    String body = Base64.getMimeEncoder().encodeToString("<p>Rest helps.</p>".getBytes(ISO_8859_1));
    String file =
        HEAD
            + part(
                """
                Content-Location: https://example.org/own
                Content-Transfer-Encoding: BASE64
                Content-Type: text/html
                """,
                body);
    Page page = page("a.mht", file);
    assertEquals("https://example.org/own", page.url());
    assertArrayEquals("<p>Rest helps.</p>".getBytes(ISO_8859_1), page.body());
  }

  @Test
  void partsMayLieInParts() {
    String inner =
        """
        Content-Type: multipart/alternative; boundary=in

        --in
        Content-Type: text/plain

        no
        --in
        Content-Type: text/html

        <p>yes</p>
        --in--
        """;
    assertEquals(
        "<p>yes</p>",
        new String(page("a.mht", HEAD + "----=_b\n" + inner).body(), ISO_8859_1).strip());
  }

  @Test
  void theFormIsToldByContentToo() {
    String file = HEAD + part("Content-Type: text/html\n", "<p>Rest helps.</p>");
    assertEquals("https://example.org/cold", page("saved", file).url());
    String letter = "From: A Reader\nSubject: on MIME-Version: and multipart/mixed\n\nDear all";
    assertEquals(Media.TEXT, page("letter", letter).media());
  }

  @ParameterizedTest
  @CsvSource({
    "'', FORMAT_UNKNOWN",
    "'Content-Type: multipart/related', FORMAT_UNKNOWN",
    "'Content-Type: multipart/related; boundary=x', FORMAT_UNKNOWN",
    "'Content-Type: multipart/related; boundary=x~~--x', FORMAT_UNKNOWN",
    "'Content-Type: multipart/related; boundary=x~~--x~~--x~~--x--', FORMAT_UNKNOWN",
    "'Content-Type: image/png~~x', FORMAT_UNKNOWN"
  })
  void aFileWithoutAPageIsOneReject(String text, Code code) {
    assertEquals(
        List.of(code), Told.by("a.mhtml", "MIME-Version: 1.0\n" + text.replace('~', '\n')).codes());
  }

  @Test
  void aFileThatWasCutGivesWhatCame() {
    String file =
        HEAD
            + part(
                "Content-Type: text/html\nContent-Transfer-Encoding: base64\n",
                Base64.getEncoder().encodeToString("<p>Rest helps</p>".getBytes(ISO_8859_1)));
    for (int cut = 5; cut < 20; cut++) {
      assertEquals(1, Told.by("a.mhtml", file.substring(0, file.length() - cut)).lines.size());
    }
  }
}
