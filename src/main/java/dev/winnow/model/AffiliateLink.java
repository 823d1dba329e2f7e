package dev.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link whose clicks or sales are paid to the publisher of the page.
 *
 * @param network id of the network, {@code cloaked} for a redirect of the page's own site, {@code
 *     unknown} for a programme that only its signs show
 * @param merchant registrable domain or vendor id of the destination, if it can be read offline
 * @param destination URL of the destination, if it can be read offline
 * @param affiliate digest of the publisher's id, if the link shows one
 * @param target what makes two links the same: the destination without tracking parameters
 * @param signs what shows that it pays, in words, the strongest first
 */
public record AffiliateLink(
    Link link,
    String network,
    @Nullable String merchant,
    @Nullable String destination,
    @Nullable String affiliate,
    String target,
    List<String> signs) {
  /** Copies the signs. */
  public AffiliateLink {
    signs = List.copyOf(signs);
  }

  /** A link whose network says it all. */
  public AffiliateLink(
      Link link,
      String network,
      @Nullable String merchant,
      @Nullable String destination,
      @Nullable String affiliate,
      String target) {
    this(link, network, merchant, destination, affiliate, target, List.of());
  }
}
