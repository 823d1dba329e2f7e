package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * A link that pays.
 *
 * @param network id of the network, or {@code cloaked}
 * @param merchant registrable domain or vendor id of the destination, where it can be read offline
 * @param destination URL of the destination, where it can be read offline
 * @param affiliate digest of the publisher's id, where the link shows one
 * @param target what makes two links the same: the destination without tracking parameters
 */
public record AffiliateLink(
    Link link,
    String network,
    @Nullable String merchant,
    @Nullable String destination,
    @Nullable String affiliate,
    String target) {}
