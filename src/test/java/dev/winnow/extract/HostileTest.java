package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest {
  private static final String[] PIECES = {
    "<p>",
    "</p>",
    "<div class=x style='display:none'>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "<a href=",
    "<a href='//[::'>",
    "</a>",
    "<b>",
    "</i>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<style>.x{",
    "}",
    "</style>",
    "<svg>",
    "<title>",
    "<select>",
    "<option>",
    "<frameset>",
    "<pre>\n\n",
    "<br>",
    "&shy;",
    "&#0;",
    "&#xD800;",
    "word",
    " ",
    "\uD83D\uDE00",
    "\u0000",
    "<![CDATA[",
    "<form>",
    "<li>",
    "<h1>",
    "'",
    "\"",
    "<plaintext>",
    "<noscript>",
    "<template>",
    "<meta charset=x>",
    "<base href=?>",
    "<x-y z=>",
    "<math><mi>"
  };

  @Test
  void readsDeepPagesAndRejectsAbsurdOnes() {
    assertEquals("x", Pages.read("<div>".repeat(3_000) + "x").text());
    assertEquals("x", Pages.read("<b><i>".repeat(1_000) + "x").text());
    assertEquals(Code.HTML_TOO_DEEP, rejected("<div>".repeat(100_000) + "x"));
  }

  @Test
  void rejectsWhatIsTooLargeOrNoText() {
    byte[] noise = new byte[5_000];
    new java.util.Random(3).nextBytes(noise);
    assertEquals(Code.NOT_TEXT, rejected(noise, ExtractionLimits.DEFAULT));
    ExtractionLimits small = limits(10, ExtractionLimits.DEFAULT.maxSteps());
    assertEquals(Code.PAGE_TOO_LARGE, rejected("<p>longer than ten".getBytes(UTF_8), small));
  }

  @ParameterizedTest
  @CsvSource({
    "HTML, <p>a, 600000, tags",
    "HTML, <i></i>, 300000, tags",
    "HTML, a<br><br>, 210000, blocks",
    "HTML, 'knee pain ', 420000, characters of text",
    "TEXT, 'knee pain ', 420000, characters of text",
    "TEXT, 'a~', 210000, blocks"
  })
  void rejectsWhatWouldTakeTooMuchMemory(Media media, String unit, int times, String what) {
    String text = unit.replace('~', '\n').repeat(times);
    Page page = Pages.page(media, text.getBytes(UTF_8), "UTF-8");
    PageExtractor extractor = new PageExtractor(ExtractionLimits.DEFAULT);
    ExtractionException e =
        assertThrows(ExtractionException.class, () -> extractor.extract(page), what);
    assertEquals(Code.PAGE_TOO_LARGE, e.code());
    assertTrue(String.valueOf(e.getMessage()).endsWith(what), e.getMessage());
  }

  /** Each costs the product of two sizes; the count of steps stops it, and no clock does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "many rules on many elements",
        "one endless class attribute",
        "links in links",
        "boxes that lead on in each other",
        "hidden from readers aloud, in each other"
      })
  void workIsCountedWhereverItMultiplies(String kind) {
    StringBuilder html = new StringBuilder("<style>");
    for (int i = 0; i < 100; i++) {
      html.append(".q").append(i).append(" .r").append(i).append(" p{display:none}");
    }
    html.append("</style>");
    switch (kind) {
      case "many rules on many elements" ->
          html.append("<div class=z>".repeat(70)).append("<p>x</p>".repeat(1_000));
      case "one endless class attribute" ->
          html.append("<div class='").append("z ".repeat(30_000)).append("'>" + "<p>x".repeat(100));
      case "links in links" ->
          html.append("<a href=/x><table><tr><td>".repeat(100)).append("word ".repeat(500));
      case "boxes that lead on in each other" ->
          html.append("<div data-href=//b.example/x>".repeat(100)).append("word ".repeat(500));
      default -> html.append("<div aria-hidden=true>".repeat(500)).append("word ".repeat(1_000));
    }
    ExtractionLimits few = limits(1_000_000, 2_000_000);
    assertEquals(Code.PAGE_TOO_COSTLY, rejected(html.toString().getBytes(UTF_8), few), kind);
    assertTrue(Pages.read(html.toString()).text().length() > 0, "and only the steps stop it");
  }

  @Test
  void aPageOfManyTagsMayNotBeDeepToo() throws ExtractionException {
    ExtractionLimits few = limits(1_000_000, 10_000_000);
    String deep = "<div>".repeat(3_000) + "x";
    String wide = "<div>".repeat(500) + "<i></i>".repeat(20_000) + "x";
    for (String page : List.of(deep, wide)) {
      assertEquals(
          "x", new PageExtractor(few).extract(Pages.html(page.getBytes(UTF_8), null)).text());
    }
    for (String page :
        List.of(
            "<b>".repeat(3_000) + "</i>".repeat(20_000),
            "<li><ul>".repeat(2_000) + "<li>".repeat(20_000))) {
      assertEquals(Code.HTML_TOO_DEEP, rejected(page.getBytes(UTF_8), few));
      assertTrue(Pages.read(page + "x").text().endsWith("x"));
    }
  }

  @Test
  void styleRulesMayLieInEachOtherWithoutEnd() {
    String css = "@supports (a){".repeat(5_000) + ".a{display:none}" + "}".repeat(5_000);
    assertEquals(
        "xy", Pages.read("<style>" + css + ".b{display:none}</style>x<p class=b>z</p>y").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p title='%s'>x",
        "<p class='%s'>x",
        "<p style='%s'>x",
        "<p>x<!--%s",
        "<style>%s</style>x",
        "<title>%s</title>x",
        "<a href='%s'>x</a>",
        "<script type=application/ld+json>%s</script>x"
      })
  void aMegabyteInOnePlaceIsReadInTime(String html) {
    for (String unit : new String[] {"a", "a ", "<", "{", "/*", "\\", "[", ".a{display:none}"}) {
      String page = String.format(Locale.ROOT, html, unit.repeat(1_000_000 / unit.length()));
      assertTrue(Pages.read(page).text().endsWith("x"), html + unit);
    }
  }

  @Test
  void everySoupGivesBlocksThatCoverTheText() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        html.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(html.toString());
    }
  }

  private static ExtractionLimits limits(int maxBytes, long maxSteps) {
    ExtractionLimits usual = ExtractionLimits.DEFAULT;
    return new ExtractionLimits(
        maxBytes,
        usual.maxTags(),
        usual.maxCharacters(),
        usual.maxBlocks(),
        usual.maxDepth(),
        maxSteps);
  }

  private static void check(String html) {
    Document document;
    try {
      document =
          new PageExtractor(ExtractionLimits.DEFAULT)
              .extract(Pages.html(html.getBytes(UTF_8), "UTF-8"));
    } catch (ExtractionException e) {
      assertEquals(Code.NOT_TEXT, e.code(), html);
      return;
    }
    int end = 0;
    for (Block block : document.blocks()) {
      assertTrue(block.start() >= end && block.end() > block.start(), html);
      assertTrue(document.text().substring(end, block.start()).isBlank(), html);
      end = block.end();
    }
    assertEquals(document.text().length(), end, html);
    document.links().forEach(link -> assertTrue(link.end() <= document.text().length(), html));
    assertEquals(document, Pages.read(html), html);
  }

  private static Code rejected(String html) {
    return rejected(html.getBytes(UTF_8), ExtractionLimits.DEFAULT);
  }

  private static Code rejected(byte[] body, ExtractionLimits limits) {
    PageExtractor extractor = new PageExtractor(limits);
    return assertThrows(ExtractionException.class, () -> extractor.extract(Pages.html(body, null)))
        .code();
  }
}
