package dev.winnow.extract.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.extract.PageExtractor;
import dev.winnow.extract.Pages;
import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.extract.source.SourceMap.Position;
import dev.winnow.model.Document;
import dev.winnow.model.Page;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMapTest {
  private static final String[] PIECES = {
    "<p>",
    "</p>",
    "<div style='display:none'>",
    "</div>",
    "<table>",
    "<td>",
    "<a href=x>",
    "</a>",
    "<b>",
    "<!-- c -->",
    "<script>x</script>",
    "<pre>\n\n",
    "<br>",
    "<textarea>",
    "<xmp>",
    "</xmp>",
    "<select><option>",
    "&shy;",
    "&amp;",
    "&lt",
    "&notit;",
    "&nbsp;",
    "&#x1F600;",
    "&#150;",
    "&ampcopy",
    "&",
    "&bogus;",
    "\r\n",
    "\n",
    "word",
    " two ",
    "\uD83D\uDE00",
    "é",
    "\u200C",
    "</title>"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>one two ~ two ~ 1 ~ 8 ~ 7",
        "\uFEFF<p>one two ~ two ~ 1 ~ 8 ~ 7",
        "<p>a\\n\\n  <b>b</b>old ~ bold ~ 3 ~ 6 ~ 11",
        "<p>caf&eacute; &amp; tea ~ tea ~ 1 ~ 22 ~ 21",
        "<p>caf&eacute; &amp; tea ~ & tea ~ 1 ~ 16 ~ 15",
        "<p>\uD83D\uDE00 &#x1F600; x ~ x ~ 1 ~ 16 ~ 15",
        "<p>spi&shy;nal &#8203;cord ~ cord ~ 1 ~ 23 ~ 22",
        "<p>a\\r\\n<p>b\\rc ~ c ~ 3 ~ 1 ~ 11",
        "<table>x<td>y<p>z</table> ~ z ~ 1 ~ 17 ~ 16",
        "<title>Open <p>and more</p> ~ and more ~ 1 ~ 16 ~ 15",
        "<pre>\\nfirst\\n  second</pre> ~ second ~ 3 ~ 3 ~ 14",
        "<xmp>a &amp; b</xmp> ~ b ~ 1 ~ 14 ~ 13",
        "<p>AT&T &ampcopy; x ~ x ~ 1 ~ 19 ~ 18"
      })
  void findsThePlaceInTheSource(String html, String words, int line, int column, int offset) {
    Page page = page(html.replace("\\n", "\n").replace("\\r", "\r"));
    int at = Pages.read(page).text().indexOf(words);
    assertTrue(at >= 0, words);
    assertEquals(new Position(line, column, offset), sources(page).at(at));
  }

  @Test
  void countsCharactersOfOtherCharsets() {
    String html = "<p>Příliš žluťoučký\n<i>kůň</i>";
    Page page = Pages.html(html.getBytes(Charset.forName("windows-1250")), "windows-1250");
    int at = Pages.read(page).text().indexOf("kůň");
    assertEquals(new Position(2, 4, html.indexOf("kůň")), sources(page).at(at));
  }

  @Test
  void breaksComeFromNowhereAndUnseenWordsFromTheirElement() {
    Page page = page("<p>seen words\n <p style='display:none'>unseen<p>more");
    Document document = Pages.read(page);
    assertNull(sources(page).at(document.text().indexOf("\n\n")));
    assertEquals(1, document.unseen().size());
    assertEquals(new Position(2, 2, 15), sources(page).ofUnseen(0));
  }

  /** In random markup, each word of the text stands at its mapped position in the source. */
  @Test
  void holdsForEverySoup() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        html.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(html.toString());
    }
  }

  private static void check(String html) {
    Page page = page(html);
    String text = Pages.read(page).text();
    SourceMap sources = sources(page);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && c < '\u0250') {
        Position position = sources.at(i);
        assertNotNull(position, html + " at " + i);
        int index = html.offsetByCodePoints(0, position.offset());
        char there = html.charAt(index);
        assertTrue(there == c || there == '&', html + " at " + i + ": " + c + " is " + there);
      }
    }
  }

  private static Page page(String html) {
    return Pages.html(html.getBytes(UTF_8), "UTF-8");
  }

  private static SourceMap sources(Page page) {
    try {
      return Objects.requireNonNull(new PageExtractor(ExtractionLimits.DEFAULT).sources(page));
    } catch (ExtractionException e) {
      throw new AssertionError(e);
    }
  }
}
