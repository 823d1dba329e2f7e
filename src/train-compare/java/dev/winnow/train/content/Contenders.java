package dev.winnow.train.content;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.extractors.DefaultExtractor;
import dev.winnow.extract.PageExtractor;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import io.github.cdimascio.essence.Essence;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;

/** All that take part, each in the way that its own documentation shows. */
final class Contenders {
  private static final String URL = "https://page.example/"; // two of them refuse to go without
  private static final PageExtractor WINNOW = new PageExtractor(ExtractionLimits.DEFAULT);

  static final Contender PARSER =
      new Contender(
          "jsoup, `text()`",
          (html, charset) -> Jsoup.parse(new ByteArrayInputStream(html), null, "").text());

  static final Contender OURS = new Contender("**Winnow**", (html, charset) -> winnow(html));

  static final List<Contender> LIBRARIES =
      List.of(
          new Contender(
              "boilerpipe 1.2.3, articles",
              (html, charset) -> ArticleExtractor.INSTANCE.getText(new String(html, charset))),
          new Contender(
              "boilerpipe 1.2.3, default",
              (html, charset) -> DefaultExtractor.INSTANCE.getText(new String(html, charset))),
          new Contender("Tika 3.2.3, boilerpipe", (html, charset) -> tika(html)),
          new Contender(
              "Readability4J 1.0.8", (html, charset) -> readability(new String(html, charset))),
          new Contender(
              "Essence 0.13.0",
              (html, charset) -> Essence.extract(new String(html, charset)).getText()),
          new Contender("Crux 2.1.0", (html, charset) -> crux(new String(html, charset))));

  private Contenders() {}

  private static String winnow(byte[] html) throws Exception {
    Document document =
        WINNOW.extract(
            new Page("", null, null, null, Media.HTML, html, null, new Origin("", 0, null)));
    StringBuilder main = new StringBuilder();
    for (Block block : document.blocks()) {
      if (block.main()) {
        main.append(document.text(block)).append('\n');
      }
    }
    return main.toString();
  }

  private static String tika(byte[] html) throws Exception {
    StringWriter main = new StringWriter();
    new JSoupParser()
        .parse(
            new ByteArrayInputStream(html),
            new BoilerpipeContentHandler(main),
            new Metadata(),
            new ParseContext());
    return main.toString();
  }

  private static String readability(String html) {
    String main = new Readability4J(URL, html).parse().getTextContent();
    return main == null ? "" : main;
  }

  private static String crux(String html) {
    return com.chimbori.crux.articles.ArticleExtractor.with(URL, html)
        .extractContent()
        .article()
        .document
        .text();
  }
}
