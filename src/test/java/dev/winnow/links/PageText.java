package dev.winnow.links;

import dev.winnow.model.Block;
import dev.winnow.model.CharsetDecision;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Media;
import dev.winnow.model.Metadata;
import dev.winnow.model.Origin;
import dev.winnow.model.PageRef;
import dev.winnow.model.Words;
import dev.winnow.text.SentenceSplitter;
import dev.winnow.text.WordSplitter;
import dev.winnow.web.HostNames;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page for tests, written line by line: {@code [words](href rel rel)} is a link, and {@code
 * button} among its rel words makes it a button.
 */
public final class PageText {
  /** The page's own address. */
  public static final String URL = "https://www.knee-blog.example.org/relief";

  private static final String HOST = "www.knee-blog.example.org";

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /** Adds a line, which is a block. */
  public PageText line(String written) {
    int start = text.length();
    int at = 0;
    while (at < written.length()) {
      int open = written.indexOf('[', at);
      int middle = open < 0 ? -1 : written.indexOf("](", open);
      if (middle < 0) {
        text.append(written, at, written.length());
        break;
      }
      text.append(written, at, open);
      int close = written.indexOf(')', middle);
      link(written.substring(open + 1, middle), written.substring(middle + 2, close));
      at = close + 1;
    }
    Block.Region region = Block.Region.CONTENT;
    blocks.add(new Block(Block.Kind.PARAGRAPH, 0, start, text.length(), region, true));
    text.append('\n');
    return this;
  }

  /** Adds so many words of prose that says nothing. */
  public PageText prose(int words) {
    return line("the knee bends and straightens while we walk ".repeat(words / 8 + 1));
  }

  private void link(String anchor, String notation) {
    List<String> parts = List.of(notation.split(" ", -1));
    Set<String> rel = Set.copyOf(parts.subList(1, parts.size()));
    int start = text.length();
    text.append(anchor);
    links.add(
        new Link(
            parts.get(0),
            target(parts.get(0)),
            anchor,
            rel,
            rel.contains("button"),
            start,
            text.length()));
  }

  /** The page as markup gives it. */
  public Document html() {
    return document(Media.HTML, links);
  }

  /** The page as a crawl leaves it that keeps text alone. */
  public Document text() {
    return document(Media.TEXT, List.of());
  }

  private Document document(Media media, List<Link> kept) {
    return new Document(
        new PageRef("1", URL, HOST, HostNames.site(HOST), null, new Origin("pages.jsonl", 0, null)),
        media,
        "Knee relief",
        text.toString(),
        blocks,
        kept,
        List.of(),
        Metadata.NONE,
        new CharsetDecision("UTF-8", CharsetDecision.Source.HTTP, 0));
  }

  /** The words of a page. */
  public static Words words(Document document) {
    return WordSplitter.split(document.text());
  }

  private static @Nullable String target(String href) {
    WebUrl target = WebUrl.resolve(WebUrl.parse(URL), href);
    return target == null ? null : target.toString();
  }

  /** What the reader of links says of a page. */
  public static LinkFacts read(Document document) {
    return new LinkReader().read(document, words(document), new SentenceSplitter().split(document));
  }
}
