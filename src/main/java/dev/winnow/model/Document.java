package dev.winnow.model;

import java.util.List;

/**
 * A page as its reader has it: visible text in reading order, and what surrounds it.
 *
 * @param title cleaned of markup; empty where the page has none
 * @param text all visible text; a text input stands here unchanged but for line ends
 * @param blocks in order of their start, not overlapping
 * @param links in order of their start
 * @param unseen words kept from the reader, apart from the text
 * @param verbatim stretches within blocks that the markup shows as code or as somebody's words
 *     (code, kbd, samp, tt, q), in order and not overlapping
 */
public record Document(
    PageRef page,
    Media media,
    String title,
    String text,
    List<Block> blocks,
    List<Link> links,
    List<Unseen> unseen,
    List<Span> verbatim,
    Metadata metadata,
    CharsetDecision charset) {
  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    unseen = List.copyOf(unseen);
    verbatim = List.copyOf(verbatim);
  }

  /** A document without stretches that are shown verbatim, such as a text. */
  public Document(
      PageRef page,
      Media media,
      String title,
      String text,
      List<Block> blocks,
      List<Link> links,
      List<Unseen> unseen,
      Metadata metadata,
      CharsetDecision charset) {
    this(page, media, title, text, blocks, links, unseen, List.of(), metadata, charset);
  }

  /** The text of a block. */
  public String text(Block block) {
    return text.substring(block.start(), block.end());
  }
}
