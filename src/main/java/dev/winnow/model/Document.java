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
 * @param revealed stretches of the text that a script or a click shows: closed tabs, accordions,
 *     groups that fade in; in order
 */
public record Document(
    PageRef page,
    Media media,
    String title,
    String text,
    List<Block> blocks,
    List<Link> links,
    List<Unseen> unseen,
    Metadata metadata,
    CharsetDecision charset,
    List<Span> revealed) {
  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    unseen = List.copyOf(unseen);
    revealed = List.copyOf(revealed);
  }

  /** A page whose text is all shown from the start. */
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
    this(page, media, title, text, blocks, links, unseen, metadata, charset, List.of());
  }

  /** The text of a block. */
  public String text(Block block) {
    return text.substring(block.start(), block.end());
  }
}
