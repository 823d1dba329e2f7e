package dev.winnow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Block;
import dev.winnow.model.Block.Kind;
import dev.winnow.model.Block.Region;
import dev.winnow.model.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>a<p>b ~ a\\n\\nb",
        "<div>a</div><div>b</div> ~ a\\nb",
        "a<br>b<br/><br>c ~ a\\nb\\n\\nc",
        "<h1>a</h1>b ~ a\\n\\nb",
        "<ul><li>a<li>b</ul>c ~ a\\nb\\nc",
        "<table><tr><td>a<td>b<tr><td>c</table> ~ a\\tb\\nc",
        "<p><b>W</b>ord and <i>wo</i>rds ~ Word and words",
        "<p> a  <b> b </b>  c&nbsp;d ~ a b c d",
        "<a href=x>a</a><a href=y>b</a> ~ a b",
        "a<img src=x>b ~ a b",
        "spi&shy;nal &#8203;co&#x2060;rd&#8206; ~ spinal cord",
        "in<wbr>line ~ inline",
        "<pre>a\\n\\n b\\nc</pre>d ~ a\\n\\nb\\nc\\n\\nd",
        "<p>a<script>x</script>b<style>y</style><!-- z -->c<template>t</template> ~ abc",
        "<xmp><b>x</b></xmp>y ~ <b>x</b>\\n\\ny",
        "a<meter value=1>b</meter>c<progress>d</progress>e ~ a c e",
        "<title>t</title><svg><title>s</title></svg>a ~ a",
        "a<p> </p><div> <br> </div>b ~ a\\n\\nb",
        "<dl><dt>a<dd>b</dl> ~ a\\nb"
      })
  void breaksLinesAsABrowserDoes(String html, String text) {
    assertEquals(text.replace("\\n", "\n").replace("\\t", "\t"), read(html).text());
  }

  @Test
  void countsWhatHasNoShape() {
    String html = "<p>spi&shy;nal &#8203;co&#x2060;rd&#8206;<p hidden>co&shy;rd";
    assertEquals(4, read(html).charset().shapeless()); // in the visible text only
  }

  @Test
  void keepsJoinersThatScriptsNeed() {
    assertEquals("می\u200Cخواهم wordly", read("<p>می\u200Cخواهم word\u200Cly").text());
  }

  @ParameterizedTest
  @CsvSource({
    "<p>x, PARAGRAPH, 0",
    "<h3>x</h3>, HEADING, 3",
    "<ul><li><p>x</ul>, LIST_ITEM, 1",
    "<ul><li><ol><li>x</ol></ul>, LIST_ITEM, 2",
    "<dl><dt>x</dl>, TERM, 0",
    "<dl><dd>x</dl>, DEFINITION, 0",
    "<table><td>x</table>, TABLE_CELL, 0",
    "<table><td><p>x</table>, PARAGRAPH, 0",
    "<figure><figcaption>x</figure>, CAPTION, 0",
    "<blockquote><p>x</blockquote>, QUOTE, 0",
    "<pre>x</pre>, PREFORMATTED, 0",
    "<div>x</div>, OTHER, 0"
  })
  void namesBlocks(String html, Kind kind, int level) {
    Block block = read(html).blocks().get(0);
    assertEquals(kind, block.kind());
    assertEquals(level, block.level());
  }

  @Test
  void namesRegions() {
    Document document =
        read(
            "<header>a</header><nav>b</nav><main><article><header>c</header><p>d</article></main>"
                + "<div role=complementary>e</div><form><p>f</form><footer>g</footer>");
    assertEquals(
        List.of(
            Region.HEADER,
            Region.NAVIGATION,
            Region.CONTENT,
            Region.CONTENT,
            Region.ASIDE,
            Region.FORM,
            Region.FOOTER),
        document.blocks().stream().map(Block::region).toList());
  }

  @Test
  void aFormAroundThePageIsNoForm() {
    Document document = read("<form><p>one<p>two</form>");
    assertTrue(document.blocks().stream().allMatch(b -> b.region() == Region.CONTENT));
  }

  @Test
  void blocksCoverEveryWordOnce() {
    Document document = read("a<p>b<div>c<br><br>d<span>e</span></div>f<table><td>g<td>h</table>");
    assertEquals(List.of("a", "b", "c", "de", "f", "g", "h"), Pages.blocks(document));
  }

  private static Document read(String html) {
    return Pages.read(html.replace("\\n", "\n"));
  }
}
