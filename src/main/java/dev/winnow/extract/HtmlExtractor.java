package dev.winnow.extract;

import dev.winnow.extract.content.MainContent;
import dev.winnow.extract.content.PageTitle;
import dev.winnow.extract.content.PageTypes;
import dev.winnow.extract.content.PassageFeatures;
import dev.winnow.extract.content.WholePageFeatures;
import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.extract.decode.UnclosedTitle;
import dev.winnow.extract.flow.BlockContext;
import dev.winnow.extract.flow.BlockWriter;
import dev.winnow.extract.flow.HiddenWords;
import dev.winnow.extract.flow.PageWalk;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.extract.flow.TreeWalk;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.extract.limits.WorkBudget;
import dev.winnow.extract.source.SourceMap;
import dev.winnow.extract.source.SourceTrace;
import dev.winnow.extract.style.ElementVisibility;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Page;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageRef;
import dev.winnow.unicode.WellFormedText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Turns a page of markup into a document. One instance serves one page. */
final class HtmlExtractor {
  private final ExtractionLimits limits;
  private final WorkBudget budget;
  private final ElementVisibility visibility;

  /** An extractor with limits that fit the page, see {@link ExtractionLimits#fitting}. */
  HtmlExtractor(ExtractionLimits limits) {
    this.limits = limits;
    this.budget = new WorkBudget(limits);
    this.visibility = new ElementVisibility(budget);
  }

  Document extract(
      Page page, PageRef ref, DecodedBytes decoded, MainContent content, PageTypes types) {
    ContentReading reading = read(page, ref, decoded);
    float[] probabilities = types.probabilities(reading.features());
    reading.addTypes(probabilities);
    float[] judged = content.judge(reading.table(), reading.passages());
    return reading.judged(judged, PageTypes.profile(reading.title(), probabilities));
  }

  ContentReading read(Page page, PageRef ref, DecodedBytes decoded) {
    Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth() + 1);
    Element root = parser.parseInput(decoded.markup(), "");
    PageWalk walk = walk(root, page);
    String own = walk.metadata.title();
    String given = page.title(); // the title of a row takes precedence
    String title = HiddenWords.collapsed(given == null || given.isBlank() ? own : given);
    String text = walk.text.toString();
    List<PassageDraft> passages = walk.blocks.passages();
    float[][] table = PassageFeatures.of(walk.text, title, passages, walk.blocks.areas());
    Document document =
        new Document(
            ref,
            Media.HTML,
            title,
            text,
            blocks(walk.blocks),
            walk.anchors.links(walk.metadata.canonical(page.url())),
            walk.anchors.buttons(),
            walk.unseen,
            walk.verbatim,
            walk.revealed(),
            walk.metadata.metadata(page.url(), language(root)),
            decoded.decision().withShapeless(walk.text.dropped()),
            PageProfile.of(title));
    float[] features = WholePageFeatures.of(page.url(), walk, table);
    PassageFeatures.addPage(table, features);
    boolean named = given != null && !given.isBlank();
    String name = named ? title : HiddenWords.collapsed(PageTitle.of(walk.metadata, ref.host()));
    String shown = WellFormedText.cut(name, PageTitle.MOST_SHOWN);
    return new ContentReading(document, shown, features, walk, table);
  }

  /** Parses the markup again with positions and maps the text to them. */
  SourceMap sources(Page page, DecodedBytes decoded) {
    char[] repaired = decoded.repaired(); // its places are those of the source
    String source = new String(repaired);
    String markup = new String(UnclosedTitle.closed(repaired));
    Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth() + 1).setTrackPosition(true);
    Element root = parser.parseInput(new StringReader(markup), "");
    Set<Element> revealable = walk(root, page, Set.of(), true).revealable();
    boolean scripted = !walk(root, page, revealable, true).isForScripts();
    PageWalk walk = new PageWalk(page.url(), revealable, scripted, visibility, limits, budget);
    SourceTrace trace = new SourceTrace(walk);
    TreeWalk.of(root, trace);
    return new SourceMap(source, markup, walk, trace);
  }

  /** Walks over a page; once more if what it shows at first is not what its reader sees. */
  private PageWalk walk(Element root, Page page) {
    PageWalk walk = walk(root, page, Set.of(), true);
    Set<Element> revealable = walk.revealable();
    walk = revealable.isEmpty() ? walk : walk(root, page, revealable, true);
    return walk.isForScripts() ? walk(root, page, revealable, false) : walk;
  }

  private PageWalk walk(Element root, Page page, Set<Element> exempt, boolean scripted) {
    PageWalk walk = new PageWalk(page.url(), exempt, scripted, visibility, limits, budget);
    TreeWalk.of(root, walk);
    walk.requireShort();
    return walk;
  }

  private static List<Block> blocks(BlockWriter writer) {
    List<Block> blocks = new ArrayList<>(writer.passages().size());
    for (PassageDraft passage : writer.passages()) {
      BlockContext place = passage.place;
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
