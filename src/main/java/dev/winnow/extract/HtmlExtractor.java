package dev.winnow.extract;

import dev.winnow.extract.content.Features;
import dev.winnow.extract.content.MainContent;
import dev.winnow.extract.decode.Decoded;
import dev.winnow.extract.decode.OpenTitle;
import dev.winnow.extract.flow.BlockWriter;
import dev.winnow.extract.flow.HiddenWords;
import dev.winnow.extract.flow.PageWalk;
import dev.winnow.extract.flow.Passage;
import dev.winnow.extract.flow.Place;
import dev.winnow.extract.flow.Tour;
import dev.winnow.extract.limits.Deadline;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.extract.source.SourceMap;
import dev.winnow.extract.source.SourceTrace;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Page;
import dev.winnow.model.PageRef;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads markup. One instance serves one page. */
final class HtmlExtractor {
  private final ExtractionLimits limits;
  private final Deadline deadline;

  HtmlExtractor(ExtractionLimits limits, Deadline deadline) {
    this.limits = limits;
    this.deadline = deadline;
  }

  Document extract(Page page, PageRef ref, Decoded decoded, MainContent content) {
    Reading reading = read(page, ref, decoded);
    return reading.judged(content.judge(reading.table(), reading.passages()));
  }

  Reading read(Page page, PageRef ref, Decoded decoded) {
    Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth() + 1);
    Element root = parser.parseInput(deadline.watched(decoded.markup()), "");
    PageWalk walk = walk(root, page, null);
    Element curtain = walk.curtain();
    walk = curtain == null ? walk : walk(root, page, curtain);
    String own = walk.metadata.title();
    String given = page.title(); // a row that names its title means it
    String title = HiddenWords.collapsed(given == null || given.isBlank() ? own : given);
    String text = walk.text.toString();
    List<Passage> passages = walk.blocks.passages();
    float[][] table = Features.of(walk.text, title, passages, walk.blocks.areas());
    Document document =
        new Document(
            ref,
            Media.HTML,
            title,
            text,
            blocks(walk.blocks),
            walk.anchors.links(),
            walk.unseen,
            walk.metadata.metadata(page.url(), language(root)),
            decoded.decision().withShapeless(walk.text.dropped()));
    return new Reading(document, passages, table);
  }

  /** Reads markup once more, and notes where its text comes from. */
  SourceMap sources(Page page, Decoded decoded) {
    String source = decoded.text();
    String markup = OpenTitle.closed(source);
    Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth() + 1).setTrackPosition(true);
    Element root = parser.parseInput(deadline.watched(new StringReader(markup)), "");
    Element curtain = walk(root, page, null).curtain();
    PageWalk walk = new PageWalk(page.url(), curtain, limits, deadline);
    SourceTrace trace = new SourceTrace(walk);
    Tour.of(root, trace);
    return new SourceMap(source, markup, walk, trace);
  }

  private PageWalk walk(Element root, Page page, @Nullable Element exempt) {
    PageWalk walk = new PageWalk(page.url(), exempt, limits, deadline);
    Tour.of(root, walk);
    walk.requireShort();
    return walk;
  }

  private static List<Block> blocks(BlockWriter writer) {
    List<Block> blocks = new ArrayList<>(writer.passages().size());
    for (Passage passage : writer.passages()) {
      Place place = passage.place;
      boolean inForm = place.region() == Block.Region.CONTENT && writer.isForm(place.form());
      Block.Region region = inForm ? Block.Region.FORM : place.region();
      boolean main = region == Block.Region.CONTENT;
      blocks.add(new Block(place.kind(), place.level(), passage.start, passage.end, region, main));
    }
    return blocks;
  }

  private static String language(Element document) {
    Element html = document.firstElementChild();
    return html == null
        ? ""
        : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
  }
}
