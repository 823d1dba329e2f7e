package dev.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links of a page, read as commerce.
 *
 * @param total links with an http or https target
 * @param external those that leave the page's site; all where the site is not known
 * @param nofollow those whose rel holds nofollow, sponsored or ugc
 * @param affiliate in order
 * @param callsToAction in the order of their first places
 * @param disclosure where the page first says that its links pay, or null where it does not
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
