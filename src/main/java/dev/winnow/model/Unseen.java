package dev.winnow.model;

/**
 * Words that a reader does not see.
 *
 * @param reason why they are not seen
 * @param words the words, with collapsed white space
 * @param position offset in the document's text at which they would stand
 */
public record Unseen(Reason reason, String words, int position) {
  /** The means by which words are hidden. */
  public enum Reason {
    /** {@code hidden} attribute. */
    HIDDEN_ATTRIBUTE,
    /** {@code aria-hidden="true"} on text, which screen readers skip; the text stays visible. */
    ARIA_HIDDEN,
    DISPLAY_NONE,
    VISIBILITY_HIDDEN,
    /** A font size or box close to zero, or full transparency. */
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

  /** Whether they are said of a picture or another element, and shown in its place or beside it. */
  public boolean describesElement() {
    return reason == Reason.IMAGE_ALT || reason == Reason.TITLE_ATTRIBUTE;
  }
}
