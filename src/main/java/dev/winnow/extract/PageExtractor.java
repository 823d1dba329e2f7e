package dev.winnow.extract;

import dev.winnow.extract.content.ContentModels;
import dev.winnow.extract.content.MainContent;
import dev.winnow.extract.content.PageTypes;
import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.extract.decode.NoiseCharacters;
import dev.winnow.extract.limits.ExtractionDeadline;
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
import dev.winnow.web.WebUrls;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Turns a page into a document: text in reading order, its structure, its links, what it hides and
 * what it declares. Holds no state, so that one instance serves any number of pages and threads.
 */
public final class PageExtractor {
  private final ExtractionLimits limits;
  private final MainContent content;
  private final PageTypes types;

  /** Makes an extractor that rejects pages beyond the limits. */
  public PageExtractor(ExtractionLimits limits) {
    this.limits = limits;
    this.content = ContentModels.content();
    this.types = ContentModels.types();
  }

  /**
   * Reads a page.
   *
   * @throws ExtractionException for pages beyond a limit, bytes that are no text, and pages that
   *     break the parser; nothing else is thrown, whatever the page holds
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
   * Where the text of a page of markup stands in its source. Costs a second reading, for those who
   * ask.
   *
   * @throws ExtractionException as {@link #extract} does
   */
  public SourceMap sources(Page page) throws ExtractionException {
    return guarded(
        () ->
            new HtmlExtractor(limits, new ExtractionDeadline(limits.time()))
                .sources(page, DecodedBytes.of(page.body(), page.charset())));
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
    ExtractionDeadline deadline = new ExtractionDeadline(limits.time());
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
        ? new HtmlExtractor(limits, deadline).extract(page, ref, decoded, content, types)
        : text(page, ref, decoded);
  }

  static PageRef ref(Page page) {
    return new PageRef(
        page.id(),
        page.url(),
        WebUrls.host(page.url()),
        WebUrls.site(page.url()),
        page.fetched(),
        page.origin());
  }

  private Document text(Page page, PageRef ref, DecodedBytes decoded) {
    String text = PlainText.normalised(decoded.text());
    limits.requireShort(text.length(), 0); // before it is cut into blocks
    List<Block> blocks = PlainText.blocks(text);
    limits.requireShort(text.length(), blocks.size());
    return new Document(
        ref,
        Media.TEXT,
        PlainText.title(page.title(), text),
        text,
        blocks,
        List.of(),
        List.of(),
        Metadata.NONE,
        decoded.decision());
  }
}
