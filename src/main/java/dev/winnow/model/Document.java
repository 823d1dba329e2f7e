package dev.winnow.model;

import java.util.List;

/**
 * A page as its reader sees it: visible text in reading order, with its structure and metadata.
 *
 * @param page which page this is
 * @param media the form in which the page came
 * @param title as the page declares it, without markup; empty if the page has no title
 * @param text all visible text; plain text is unchanged except for its line ends
 * @param blocks in order of their start, not overlapping
 * @param links in order of their start
 * @param unseen words that the reader does not see; they are not part of {@code text}
 * @param metadata what the page declares about itself
 * @param charset how its bytes were decoded
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
