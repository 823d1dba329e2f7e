package dev.winnow.extract;

import dev.winnow.extract.content.ContentModels;
import dev.winnow.extract.content.MainContent;
import dev.winnow.extract.content.PageTitle;
import dev.winnow.extract.content.PageTypes;
import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.extract.decode.NoiseCharacters;
import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.extract.limits.ExtractionStop;
import dev.winnow.extract.source.SourceMap;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Metadata;
import dev.winnow.model.Page;
import dev.winnow.model.PageRef;
import dev.winnow.model.Rejected.Code;
import dev.winnow.unicode.WellFormedText;
import dev.winnow.web.WebUrl;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Turns a page into a document: text in reading order, structure, links, hidden text and metadata.
 * Immutable, so one instance serves any number of pages and threads.
 */
public final class PageExtractor {
  private final ExtractionLimits limits;
  private final MainContent content;
  private final PageTypes types;

  /** An extractor that rejects pages beyond the limits. */
  public PageExtractor(ExtractionLimits limits) {
    this.limits = limits;
    this.content = ContentModels.content();
    this.types = ContentModels.types();
  }

  /**
   * Reads a page.
   *
   * @throws ExtractionException if the page exceeds a limit, is no text, or makes the parser fail;
   *     nothing else is thrown for any content
   */
  public Document extract(Page page) throws ExtractionException {
    if (page.body().length > limits.maxBytes()) {
      throw new ExtractionException(
          Code.PAGE_TOO_LARGE,
          String.format(
              Locale.ROOT,
              "body has %d bytes, allowed are %d",
              page.body().length,
              limits.maxBytes()));
    }
    return guarded(() -> document(page));
  }

  /**
   * Maps the text of a page of markup to its source. Parses the page again, so {@link #extract}
   * does not do it for every page.
   *
   * @throws ExtractionException as {@link #extract} does
   */
  public SourceMap sources(Page page) throws ExtractionException {
    return guarded(
        () -> {
          DecodedBytes decoded = DecodedBytes.of(page.body(), page.charset());
          return new HtmlExtractor(limits.fitting(decoded)).sources(page, decoded);
        });
  }

  private static <T> T guarded(Supplier<T> work) throws ExtractionException {
    try {
      return work.get();
    } catch (ExtractionStop e) {
      throw new ExtractionException(e.code(), String.valueOf(e.getMessage()));
    } catch (StackOverflowError | RuntimeException e) {
      throw new ExtractionException(Code.EXTRACTION_FAILED, "the page broke the parser: " + e);
    }
  }

  private Document document(Page page) {
    DecodedBytes decoded = DecodedBytes.of(page.body(), page.charset());
    if (page.media() == Media.HTML) {
      limits.requireFewTags(decoded);
    }
    if (NoiseCharacters.is(decoded)) {
      throw new ExtractionStop(
          Code.NOT_TEXT, "more than a tenth of the characters are none of a text");
    }
    PageRef ref = ref(page);
    return page.media() == Media.HTML
        ? new HtmlExtractor(limits.fitting(decoded)).extract(page, ref, decoded, content, types)
        : text(page, ref, decoded);
  }

  static PageRef ref(Page page) {
    WebUrl url = WebUrl.parse(page.url());
    return new PageRef(
        page.id(),
        page.url(),
        url == null ? null : url.host(),
        url == null ? null : url.site(),
        page.fetched(),
        page.origin());
  }

  private Document text(Page page, PageRef ref, DecodedBytes decoded) {
    String text = PlainText.normalised(decoded.text());
    limits.requireShort(text.length(), 0); // before memory is spent on blocks
    List<Block> blocks = PlainText.blocks(text);
    limits.requireShort(text.length(), blocks.size());
    return new Document(
        ref,
        Media.TEXT,
        WellFormedText.cut(PlainText.title(page.title(), text), PageTitle.MOST_SHOWN),
        text,
        blocks,
        List.of(),
        List.of(),
        Metadata.NONE,
        decoded.decision());
  }
}
