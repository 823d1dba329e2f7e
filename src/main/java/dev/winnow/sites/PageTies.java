package dev.winnow.sites;

import dev.winnow.corpus.PageDoorway;
import dev.winnow.corpus.PageKin;
import org.jspecify.annotations.Nullable;

/**
 * What other pages say of a page.
 *
 * @param kin pages of the same text, or null
 * @param doorway pages of the site that differ in a place alone, or null
 * @param shared affiliate ids that other owners' sites have too, or null
 */
public record PageTies(
    @Nullable PageKin kin, @Nullable PageDoorway doorway, @Nullable SharedLinks shared) {
  /** A page of which nothing is known. */
  public static final PageTies NONE = new PageTies(null, null, null);

  /** Kin alone. */
  public static PageTies of(PageKin kin) {
    return new PageTies(kin, null, null);
  }

  /** Doorways alone. */
  public static PageTies of(PageDoorway doorway) {
    return new PageTies(null, doorway, null);
  }

  /** Shared ids alone. */
  public static PageTies of(SharedLinks shared) {
    return new PageTies(null, null, shared);
  }

  /** These ties and what others add. */
  public PageTies and(PageTies other) {
    return new PageTies(
        kin == null ? other.kin : kin,
        doorway == null ? other.doorway : doorway,
        shared == null ? other.shared : shared);
  }
}
