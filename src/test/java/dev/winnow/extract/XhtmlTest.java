package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XHTML, whose elements close themselves, and characters that no text can hold. */
final class XhtmlTest {
  private static final String ROOT = "<html xmlns='http://www.w3.org/1999/xhtml'><body>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script src='a.js'", "style", "iframe src='x'", "textarea name='t'", "title", "noscript",
        "canvas width=\"9\" title=\"a > b\"", "a id='top'", "video", "xmp", "template", "select"
      })
  void anElementThatClosesItselfHoldsNothing(String tag) {
    Document document = Pages.read(ROOT + "<p>Before.</p><" + tag + "/><p>Behind.</p>");
    assertEquals("Before.\n\nBehind.", document.text());
    assertTrue(document.links().isEmpty());
  }

  @Test
  void aSectionIsText() {
    assertEquals(
        "Pulse < 90 & rising", Pages.read(ROOT + "<p><![CDATA[Pulse < 90 & rising]]></p>").text());
  }

  @Test
  void aSectionInAScriptIsScript() {
    String script = "<script>//<![CDATA[\nif (a </b) show('words');\n//]]></script>";
    assertEquals("Read.", Pages.read(ROOT + script + "<p>Read.</p>").text());
  }

  @Test
  void sectionsOfManyScriptsAreFoundInTurn() {
    String plain = "<script>var a = '</p>';</script>";
    String marked = "<script>//<![CDATA[\nif (a </script> b) show('words');\n//]]></script>";
    String page = ROOT + plain + marked + "<p>One.</p>" + plain + marked + plain + "<p>Two.</p>";
    assertEquals("One.\n\nTwo.", Pages.read(page).text());
  }

  @Test
  void htmlStaysHtml() {
    assertEquals(
        "",
        Pages.read("<title>T</title><body><textarea/><p>Behind.")
            .text()
            .strip()
            .replace("<p>Behind.", ""));
    assertFalse(Pages.read("<p>a<![CDATA[b]]>c").text().contains("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#xD83D;", "&#55357;", "&#x00d83d;", "&#XDE00"})
  void aReferenceToHalfACharacterIsOneReplacement(String reference) {
    Document document = Pages.read("<title>a" + reference + " b</title><p>a" + reference + " b");
    assertEquals("a\uFFFD b", document.text());
    assertEquals("a\uFFFD b", document.title());
  }

  @Test
  void aStrayByteIsNoOtherCharset() {
    byte[] body = "<p>It’s “one” – it’s “two” – it’s “three”.</p>\u00e9".getBytes(UTF_8);
    body[body.length - 2] = (byte) 0xe9; // Latin-1 in a page of UTF-8
    body[body.length - 1] = ' ';
    assertTrue(Pages.read(Pages.html(body, "iso-8859-1")).text().contains("It’s “one” – it’s"));
  }
}
