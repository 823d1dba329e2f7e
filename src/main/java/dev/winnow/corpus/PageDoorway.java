package dev.winnow.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a page that has one text with other pages of its site but for the place that it
 * names.
 *
 * @param ordinal of the page among the rows of its part
 * @param whole whether its compared text is the whole text, not only the main content
 * @param pages other pages of that text
 * @param pattern of their titles
 * @param name what stands in the slot of this page's title
 * @param otherId id of the page that it is compared with
 * @param otherUrl address of that page
 * @param places where the text names the place, in order
 */
public record PageDoorway(
    int ordinal,
    boolean whole,
    int pages,
    String pattern,
    String name,
    String otherId,
    @Nullable String otherUrl,
    List<KinPlace> places) {
  /** Copies the list. */
  public PageDoorway {
    places = List.copyOf(places);
  }

  /** Places that are kept as evidence. */
  static final int MOST_PLACES = 40;

  /** What is said of a page, by the other page. */
  PageDoorway(PageRecord page, int pages, TitleSlot slot, PageRecord other, List<KinPlace> places) {
    this(
        page.ordinal(),
        page.whole(),
        pages,
        slot.pattern(),
        String.join(" ", slot.left()),
        other.id(),
        other.url(),
        places);
  }
}
