package dev.winnow.links;

import dev.winnow.links.networks.LinkAddress;
import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.Link;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Makes the record of a link that pays. */
final class AffiliateLinks {
  /** 64 bits tell the publishers of a corpus apart; ids are people's, so they are not kept. */
  private static final int DIGITS = 16;

  private AffiliateLinks() {}

  static AffiliateLink of(Link link, LinkAddress address, RecognisedLink found) {
    return new AffiliateLink(
        link,
        found.network(),
        found.merchant(),
        found.destination(),
        digest(found.network(), found.affiliate()),
        target(address, found));
  }

  /** The destination where it can be read, the vendor where only he is named, else the link. */
  private static String target(LinkAddress address, RecognisedLink found) {
    String destination = found.destination();
    if (destination != null) {
      return LinkAddress.of(destination).map(TargetKey::of).orElse(destination);
    }
    return found.merchant() == null
        ? TargetKey.of(address)
        : found.network() + ":" + found.merchant();
  }

  private static @Nullable String digest(String network, @Nullable String affiliate) {
    if (affiliate == null || affiliate.isBlank()) {
      return null;
    }
    String text = network + ":" + affiliate.toLowerCase(Locale.ROOT);
    return DigestUtils.sha256Hex(text).substring(0, DIGITS);
  }
}
