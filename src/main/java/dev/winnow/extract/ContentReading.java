package dev.winnow.extract;

import dev.winnow.extract.content.MainChoice;
import dev.winnow.extract.content.MainContent;
import dev.winnow.extract.content.PassageFeatures;
import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.extract.flow.PageWalk;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.extract.flow.TextBuilder;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Page;
import dev.winnow.model.PageProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * A page between the two passes of the model of main content: its document and the features of its
 * blocks. The trainer reads pages through it too.
 */
public final class ContentReading {
  private final Document document;
  private final String title;
  private final float[] features;
  private final List<PassageDraft> passages;
  private final TextBuilder text;
  private final float[][] table;

  ContentReading(
      Document document, String title, float[] features, PageWalk walk, float[][] table) {
    this.document = document;
    this.title = title;
    this.features = features;
    this.passages = walk.blocks.passages();
    this.text = walk.text;
    this.table = table;
  }

  /** Reads a page of markup with the default limits, without asking the shipped model. */
  public static ContentReading of(Page page) {
    ExtractionLimits limits = ExtractionLimits.DEFAULT;
    DecodedBytes decoded = DecodedBytes.of(page.body(), page.charset());
    return new HtmlExtractor(limits.fitting(decoded)).read(page, PageExtractor.ref(page), decoded);
  }

  /** The document; its blocks have the order of the rows of {@link #table}. */
  public Document document() {
    return document;
  }

  /**
   * Features of the first pass by column, then by block, complete after {@link #addTypes}. Callers
   * must not change them.
   */
  public float[][] table() {
    return table;
  }

  /** What the text of the page is called. */
  public String title() {
    return title;
  }

  /** Features of the page's type. */
  public float[] features() {
    return features;
  }

  /**
   * Adds to the features of the blocks what type of page this is.
   *
   * @param probabilities as {@link dev.winnow.extract.content.PageTypes#probabilities} gives them
   */
  public void addTypes(float[] probabilities) {
    PassageFeatures.addTypes(table, probabilities);
  }

  List<PassageDraft> passages() {
    return passages;
  }

  /** Whether each block is main content, given the probabilities of the second pass. */
  public boolean[] choice(float[] probabilities) {
    return MainChoice.of(probabilities, table, passages, text);
  }

  /**
   * The document with its main content marked, given the probabilities of the second pass, and with
   * its profile.
   */
  Document judged(float[] probabilities, PageProfile profile) {
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
        document.buttons(),
        document.unseen(),
        document.verbatim(),
        document.revealed(),
        document.metadata(),
        document.charset(),
        profile);
  }

  private static Block marked(Block block, boolean main) {
    return new Block(block.kind(), block.level(), block.start(), block.end(), block.region(), main);
  }

  /**
   * Features of the second pass by column, then by block, given the probabilities of the first. One
   * thread at a time, because the sums are kept in the nodes of the page.
   */
  public synchronized float[][] second(float[] first) {
    float[][] second = table.clone();
    for (int column = PassageFeatures.COUNT; column < second.length; column++) {
      second[column] = second[column].clone();
    }
    MainContent.addSecond(second, first, passages);
    return second;
  }
}
