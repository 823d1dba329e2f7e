package dev.winnow.links;

import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.Link;
import dev.winnow.web.WebUrl;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Makes the record of a link that pays. */
final class AffiliateLinks {
  /** Of a redirect on the page's own site. */
  static final String CLOAKED = "cloaked";

  /** Of a programme that only its signs show. */
  static final String UNKNOWN = "unknown";

  /** 64 bits tell the publishers of a corpus apart; ids belong to persons, so they are not kept. */
  private static final int DIGITS = 16;

  private AffiliateLinks() {}

  /** A link whose network is known. */
  static AffiliateLink of(Link link, String target, RecognisedLink found, List<String> signs) {
    return new AffiliateLink(
        link,
        found.network(),
        found.merchant(),
        found.destination(),
        digest(found.network(), found.affiliate()),
        target,
        signs);
  }

  /** A link whose signs show that it pays, through whomever. */
  static AffiliateLink of(Link link, String target, boolean own, List<String> signs) {
    return new AffiliateLink(link, own ? CLOAKED : UNKNOWN, null, null, null, target, signs);
  }

  /** The destination if it can be read, the vendor if only he is named, else the link. */
  static String target(WebUrl url, RecognisedLink found) {
    WebUrl destination = WebUrl.parse(found.destination());
    if (destination != null) {
      return TargetKey.of(destination);
    }
    return found.merchant() == null ? TargetKey.of(url) : found.network() + ":" + found.merchant();
  }

  private static @Nullable String digest(String network, @Nullable String affiliate) {
    if (affiliate == null || affiliate.isBlank()) {
      return null;
    }
    String text = network + ":" + affiliate.toLowerCase(Locale.ROOT);
    return DigestUtils.sha256Hex(text).substring(0, DIGITS);
  }
}
