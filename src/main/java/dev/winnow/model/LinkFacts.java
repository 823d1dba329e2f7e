package dev.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links of a page, read as commerce.
 *
 * @param total links with an http or https target
 * @param external those that leave the page's site
 * @param nofollow those whose rel holds nofollow, sponsored or ugc
 * @param disclosure where the page says that its links pay, or null where it does not
 */
public record LinkFacts(
    int total,
    int external,
    int nofollow,
    List<AffiliateLink> affiliate,
    List<CallToAction> callsToAction,
    @Nullable Span disclosure) {}
