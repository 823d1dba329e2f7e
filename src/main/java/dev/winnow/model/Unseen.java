package dev.winnow.model;

/**
 * Words that a reader does not see.
 *
 * @param reason why they are not seen
 * @param words the words, white space collapsed
 * @param position offset in the document's text at which they stand in the source
 */
public record Unseen(Reason reason, String words, int position) {
  /** Why words are not seen. */
  public enum Reason {
    /** {@code hidden} attribute. */
    HIDDEN_ATTRIBUTE,
    /** {@code aria-hidden="true"} on text; seen by eyes, kept from screen readers. */
    ARIA_HIDDEN,
    DISPLAY_NONE,
    VISIBILITY_HIDDEN,
    /** Font size or box of (nearly) nothing, or full transparency. */
    ZERO_SIZE,
    /** Text in the colour of its background. */
    SAME_COLOUR,
    /** Moved off the screen. */
    OFF_SCREEN,
    /** Alternative text of an image. */
    IMAGE_ALT,
    /** {@code title} attribute. */
    TITLE_ATTRIBUTE,
    NOSCRIPT
  }
}
