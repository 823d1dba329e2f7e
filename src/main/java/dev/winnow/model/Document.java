package dev.winnow.model;

import java.util.List;

/**
 * A page as its reader has it: visible text in reading order, and what surrounds it.
 *
 * @param title as the page declares it, with all that its author put there; empty if it has none
 * @param text all visible text; a text input stands here unchanged but for line ends
 * @param blocks in order of their start, not overlapping
 * @param links in order of their start
 * @param unseen words kept from the reader, apart from the text
 * @param profile what kind of page it is, and what its own text is called
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
    PageProfile profile) {
  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    unseen = List.copyOf(unseen);
  }

  /** A page whose title is all that is known of its kind. */
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
    this(page, media, title, text, blocks, links, unseen, metadata, charset, PageProfile.of(title));
  }

  /** The text of a block. */
  public String text(Block block) {
    return text.substring(block.start(), block.end());
  }
}
