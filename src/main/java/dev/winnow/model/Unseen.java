package dev.winnow.model;

import dev.winnow.naming.EnumWords;

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
    /** A font size of zero, a box close to it, or full transparency. */
    ZERO_SIZE,
    /** A font of a pixel or two. */
    TINY_TEXT,
    /** Text in the colour of its background. */
    SAME_COLOUR,
    /** Moved off the screen. */
    OFF_SCREEN,
    /** Alternative text of an image. */
    IMAGE_ALT,
    /** {@code title} attribute. */
    TITLE_ATTRIBUTE,
    NOSCRIPT;

    /** The reason as facts spell it. */
    public String word() {
      return EnumWords.of(this);
    }

    /** Whether what is hidden so may be all of a page until its script runs. */
    public boolean isOpenedByScripts() {
      return this != SAME_COLOUR && this != TINY_TEXT && this != OFF_SCREEN;
    }
  }

  /** Whether they are hidden by any means, and neither said of an element nor kept for scripts. */
  public boolean isHidden() {
    return switch (reason) {
      case HIDDEN_ATTRIBUTE,
          DISPLAY_NONE,
          VISIBILITY_HIDDEN,
          ZERO_SIZE,
          TINY_TEXT,
          SAME_COLOUR,
          OFF_SCREEN ->
          true;
      case ARIA_HIDDEN, IMAGE_ALT, TITLE_ATTRIBUTE, NOSCRIPT -> false;
    };
  }

  /** Menus are hidden by display and visibility too; nothing honest is hidden by these. */
  public boolean isSneaky() {
    return reason == Reason.ZERO_SIZE
        || reason == Reason.TINY_TEXT
        || reason == Reason.SAME_COLOUR
        || reason == Reason.OFF_SCREEN;
  }

  /** Whether they are said of a picture or another element, and shown in its place or beside it. */
  public boolean describesElement() {
    return reason == Reason.IMAGE_ALT || reason == Reason.TITLE_ATTRIBUTE;
  }
}
