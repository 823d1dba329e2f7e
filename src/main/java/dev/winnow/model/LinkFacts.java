package dev.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commercial facts about the links of a page.
 *
 * @param total number of links with an http or https target
 * @param external number of those that leave the page's site; all if the site is not known
 * @param nofollow number of those whose rel holds nofollow, sponsored or ugc
 * @param affiliate in order
 * @param callsToAction in the order of their first places
 * @param disclosure the first place at which the page says that its links pay, or null
 */
public record LinkFacts(
    int total,
    int external,
    int nofollow,
    List<AffiliateLink> affiliate,
    List<CallToAction> callsToAction,
    @Nullable Span disclosure) {
  /** Copies the lists. */
  public LinkFacts {
    affiliate = List.copyOf(affiliate);
    callsToAction = List.copyOf(callsToAction);
  }
}
