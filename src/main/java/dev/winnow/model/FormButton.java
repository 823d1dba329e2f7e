package dev.winnow.model;

/**
 * A button that leads nowhere by itself: its form or a script answers it.
 *
 * @param words what it says
 * @param start offset of the words in the document's text; equals {@code end} if they are drawn by
 *     the browser, as those of an input
 * @param end offset behind the words
 * @param personal whether a telephone number, mail box or postcode is to be typed before it is
 *     pressed
 * @param action where its form says that it goes, as written; empty if it says nothing, or the
 *     button belongs to none
 * @param choices how many questions of its form are answered by picking from a list
 * @param labelled whether its form sends a hidden word for what brought the reader there
 */
public record FormButton(
    String words,
    int start,
    int end,
    boolean personal,
    String action,
    int choices,
    boolean labelled) {
  /** The range of the document's text that shows the words. */
  public Span span() {
    return new Span(start, end);
  }
}
