package dev.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commercial facts about the links of a page.
 *
 * @param total anchors with an http or https target
 * @param external those that leave the page's site; all if the site is not known
 * @param nofollow those whose rel holds nofollow, sponsored or ugc
 * @param affiliate in order
 * @param callsToAction in the order of their first places
 * @param disclosure where the page first says that its links pay, or null if it does not
 * @param told where such words stand
 */
public record LinkFacts(
    int total,
    int external,
    int nofollow,
    List<AffiliateLink> affiliate,
    List<CallToAction> callsToAction,
    @Nullable Span disclosure,
    Told told) {
  /** Where a page says that its links pay. */
  public enum Told {
    NOWHERE,
    /** Before the first paid link, or right behind it. */
    IN_TIME,
    /** Behind the links, or in the footer. */
    AFTER,
    /** In words that the reader does not see. */
    HIDDEN,
    /** Beside each paid link. */
    AT_THE_LINKS
  }

  /** Copies the lists. */
  public LinkFacts {
    affiliate = List.copyOf(affiliate);
    callsToAction = List.copyOf(callsToAction);
  }

  /** Facts of a page whose disclosure, if it has one, stands before its links. */
  public LinkFacts(
      int total,
      int external,
      int nofollow,
      List<AffiliateLink> affiliate,
      List<CallToAction> callsToAction,
      @Nullable Span disclosure) {
    this(
        total,
        external,
        nofollow,
        affiliate,
        callsToAction,
        disclosure,
        disclosure == null ? Told.NOWHERE : Told.IN_TIME);
  }
}
