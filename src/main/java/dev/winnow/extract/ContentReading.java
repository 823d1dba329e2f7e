package dev.winnow.extract;

import dev.winnow.extract.content.MainChoice;
import dev.winnow.extract.content.MainContent;
import dev.winnow.extract.content.PassageFeatures;
import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.extract.limits.ExtractionDeadline;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Page;
import java.util.ArrayList;
import java.util.List;

/** A page as the learner of main content needs it. */
public final class ContentReading {
  private final Document document;
  private final List<PassageDraft> passages;
  private final float[][] table;

  ContentReading(Document document, List<PassageDraft> passages, float[][] table) {
    this.document = document;
    this.passages = passages;
    this.table = table;
  }

  /** Reads markup; what was learnt before is not asked. */
  public static ContentReading of(Page page) {
    ExtractionLimits limits = ExtractionLimits.DEFAULT;
    DecodedBytes decoded = DecodedBytes.of(page.body(), page.charset());
    return new HtmlExtractor(limits, new ExtractionDeadline(limits.time()))
        .read(page, PageExtractor.ref(page), decoded);
  }

  /** The page; its blocks stand in the order of the rows. */
  public Document document() {
    return document;
  }

  /** PassageFeatures of the first judgement, a column each, one row a block. */
  public float[][] table() {
    return table;
  }

  List<PassageDraft> passages() {
    return passages;
  }

  /** Whether each block is main content, given the probabilities of the second judgement. */
  public boolean[] choice(float[] probabilities) {
    return MainChoice.of(probabilities, table, passages);
  }

  /** The page with its main content marked. */
  Document judged(float[] probabilities) {
    boolean[] choice = choice(probabilities);
    List<Block> blocks = new ArrayList<>(choice.length);
    for (int i = 0; i < choice.length; i++) {
      Block block = document.blocks().get(i);
      blocks.add(block.main() == choice[i] ? block : marked(block, choice[i]));
    }
    return new Document(
        document.page(),
        document.media(),
        document.title(),
        document.text(),
        blocks,
        document.links(),
        document.unseen(),
        document.metadata(),
        document.charset(),
        document.revealed());
  }

  private static Block marked(Block block, boolean main) {
    return new Block(block.kind(), block.level(), block.start(), block.end(), block.region(), main);
  }

  /** PassageFeatures of the second judgement, given the probabilities of the first. */
  public float[][] second(float[] first) {
    float[][] second = table.clone();
    for (int column = PassageFeatures.COUNT; column < second.length; column++) {
      second[column] = second[column].clone();
    }
    MainContent.addSecond(second, first, passages);
    return second;
  }
}
