package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * A link whose clicks or sales are paid to the publisher of the page.
 *
 * @param link the link as the page has it
 * @param network id of the network, or {@code cloaked}
 * @param merchant registrable domain or vendor id of the destination; null if the URL does not show
 *     it
 * @param destination URL of the destination; null if the link's URL does not show it
 * @param affiliate digest of the publisher's id; null if the URL does not show it
 * @param target key of the destination, without tracking parameters; links with equal keys count as
 *     repeated
 */
public record AffiliateLink(
    Link link,
    String network,
    @Nullable String merchant,
    @Nullable String destination,
    @Nullable String affiliate,
    String target) {}
