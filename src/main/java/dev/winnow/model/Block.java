package dev.winnow.model;

/**
 * A block of visible text: a paragraph, a heading, a list item.
 *
 * @param level 1 to 6 for headings, nesting depth for list items, else 0
 * @param start offset into the document's text
 * @param end offset behind the block
 * @param region the landmark that the block stands in
 * @param main whether the block belongs to the main content
 */
public record Block(Kind kind, int level, int start, int end, Region region, boolean main) {
  /** The kind of a block, by its element or, in plain text, by its form. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TERM,
    DEFINITION,
    TABLE_CELL,
    CAPTION,
    QUOTE,
    PREFORMATTED,
    /** Text of a bare container, such as a div. */
    OTHER
  }

  /** Landmarks of a page; {@link #CONTENT} is everything outside of the others. */
  public enum Region {
    CONTENT,
    HEADER,
    NAVIGATION,
    ASIDE,
    FOOTER,
    FORM;

    /** Whether the site repeats such blocks around the texts of its pages. */
    public boolean isMargin() {
      return this == HEADER || this == NAVIGATION || this == FOOTER;
    }
  }

  /** The range of the document's text that the block covers. */
  public Span span() {
    return new Span(start, end);
  }
}
