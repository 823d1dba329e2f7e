package dev.winnow.links.networks;

import org.jspecify.annotations.Nullable;

/**
 * What an address says of who is paid.
 *
 * @param network id
 * @param affiliate the publisher's id as written
 * @param merchant registrable domain or vendor id, in lower case
 * @param destination where the link leads at last, where that can be read offline
 * @param byHost whether the network is known by its host, and not by a parameter or path that any
 *     host may have
 * @param byPath whether a path shows it, if its host does not
 * @param redirector whether the address is the network's own, and not the merchant's
 */
public record RecognisedLink(
    String network,
    @Nullable String affiliate,
    @Nullable String merchant,
    @Nullable String destination,
    boolean byHost,
    boolean byPath,
    boolean redirector) {}
