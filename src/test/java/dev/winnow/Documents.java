package dev.winnow;

import dev.winnow.extract.PageExtractor;
import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Language;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Phrasing;
import dev.winnow.text.SentenceSplitter;
import dev.winnow.text.WordSplitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pages for tests, made by the real extractor. */
public final class Documents {
  private static final String URL = "https://www.example.com/page";

  private Documents() {}

  /** A text page. */
  public static Document text(String text) {
    return extract(URL, Media.TEXT, text);
  }

  /** An HTML page. */
  public static Document html(String markup) {
    return extract(URL, Media.HTML, markup);
  }

  /** An HTML page of a crawl that did not keep its address. */
  public static Document unaddressed(String markup) {
    return extract(null, Media.HTML, markup);
  }

  /** Words and sentences of an English document, without links and phrasing. */
  public static Analysis analysis(Document document) {
    return new Analysis(
        new Language("en", 1.0),
        WordSplitter.split(document.text()),
        new SentenceSplitter().split(document),
        new LinkFacts(0, 0, 0, List.of(), List.of(), null),
        Phrasing.NONE);
  }

  private static Document extract(@Nullable String url, Media media, String body) {
    Page page =
        new Page(
            "page",
            url,
            null,
            null,
            media,
            body.getBytes(StandardCharsets.UTF_8),
            "utf-8",
            new Origin("page", 0, null));
    try {
      return new PageExtractor(ExtractionLimits.DEFAULT).extract(page);
    } catch (ExtractionException e) {
      throw new AssertionError(e);
    }
  }
}
