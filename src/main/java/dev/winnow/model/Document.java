package dev.winnow.model;

import java.util.List;

/**
 * A page as its reader sees it: visible text in reading order, with its structure and metadata.
 *
 * @param page which page this is
 * @param media the form in which the page came
 * @param title without markup; empty if the page has no title
 * @param text all visible text; plain text is unchanged except for its line ends
 * @param blocks in order of their start, not overlapping
 * @param links in order of their start
 * @param buttons those that lead nowhere by themselves, in order of their start
 * @param unseen words that the reader does not see; they are not part of {@code text}
 * @param metadata what the page declares about itself
 * @param charset how its bytes were decoded
 * @param verbatim stretches within blocks that the markup shows as code or as somebody's words
 *     (code, kbd, samp, tt, q), in order and not overlapping
 * @param revealed stretches of the text that a script or a click shows: closed tabs, accordions,
 *     groups that fade in; in order
 * @param profile what kind of page it is, and what its own text is called
 */
public record Document(
    PageRef page,
    Media media,
    String title,
    String text,
    List<Block> blocks,
    List<Link> links,
    List<FormButton> buttons,
    List<Unseen> unseen,
    List<Span> verbatim,
    List<Span> revealed,
    Metadata metadata,
    CharsetDecision charset,
    PageProfile profile) {
  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    buttons = List.copyOf(buttons);
    unseen = List.copyOf(unseen);
    verbatim = List.copyOf(verbatim);
    revealed = List.copyOf(revealed);
  }

  /** A page, such as a text, that is all shown as it is, and of whose kind only the title tells. */
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
    this(
        page,
        media,
        title,
        text,
        blocks,
        links,
        List.of(),
        unseen,
        List.of(),
        List.of(),
        metadata,
        charset,
        PageProfile.of(title));
  }

  /** The text of a block. */
  public String text(Block block) {
    return text.substring(block.start(), block.end());
  }
}
