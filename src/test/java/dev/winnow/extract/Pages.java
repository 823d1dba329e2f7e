package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds pages for tests. */
public final class Pages {
  static final String URL = "https://health.example/articles/knee";

  private Pages() {}

  public static Page html(byte[] body, @Nullable String charset) {
    return page(Media.HTML, body, charset);
  }

  static Page page(Media media, byte[] body, @Nullable String charset) {
    return new Page("1", URL, null, null, media, body, charset, new Origin("test", 0, null));
  }

  /** Extracts markup in UTF-8. */
  public static Document read(String html) {
    return read(html(html.getBytes(UTF_8), "UTF-8"));
  }

  public static Document read(Page page) {
    try {
      return new PageExtractor(ExtractionLimits.DEFAULT).extract(page);
    } catch (ExtractionException e) {
      throw new AssertionError(e.code() + ": " + e.getMessage(), e);
    }
  }

  /** The texts of the blocks. */
  static List<String> blocks(Document document) {
    return document.blocks().stream().map(document::text).toList();
  }
}
