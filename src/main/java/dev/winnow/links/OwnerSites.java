package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.MarginNames;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.web.HostNames;
import dev.winnow.web.WebUrl;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other sites of a page's owner: those of the same name, those that the page declares (sameAs of
 * schema.org), hosts that a provider has named after the site, and those whose front page stands in
 * the page's own menu. What leads there is the owner's shop, portal or app, and pays nobody else.
 */
final class OwnerSites {
  /** Shorter names are parts of many others. */
  private static final int MIN_NAME = 5;

  private final Document document;
  private final TargetCollector targets;
  private final OrdinarySites sites;
  private final @Nullable String name;
  private final MarginNames margins;
  private @Nullable Set<String> declared; // few pages have a target that is asked for its owner

  /**
   * The sites of a page's owner.
   *
   * @param own registrable domain of the page, or null
   * @param targets where its links lead; all of them
   */
  OwnerSites(
      Document document, @Nullable String own, TargetCollector targets, OrdinarySites sites) {
    this.document = document;
    this.targets = targets;
    this.sites = sites;
    this.name = own == null ? null : HostNames.name(own);
    this.margins = new MarginNames(document);
  }

  /**
   * The site of a page whose address is not known, if a link of the form of a redirect leads to a
   * host that is called what the header or footer says; null if none does.
   */
  static @Nullable String implied(Document document, OrdinarySites sites, AddressSigns addresses) {
    MarginNames margins = new MarginNames(document);
    for (Link link : document.links()) {
      String target = link.target();
      if (target != null && mayRedirect(target, addresses)) {
        WebUrl url = WebUrl.parse(target);
        String site = url == null ? "" : sites.of(url.host()).site();
        if (margins.hold(HostNames.name(site))) {
          return site;
        }
      }
    }
    return null;
  }

  /** Quick test for an address whose host, or path, begins as those of redirects do. */
  private static boolean mayRedirect(String target, AddressSigns addresses) {
    int host = target.indexOf("//") + 2;
    int path = target.indexOf('/', host);
    if (host < 2 || path < 0) {
      return false;
    }
    int end = path + 1;
    while (end < target.length() && "/?.#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    boolean redirectHost = addresses.isRedirectHost(target.substring(host, path));
    boolean more = end < target.length();
    return redirectHost || (more && addresses.mayRedirect(target.substring(path + 1, end)));
  }

  private Set<String> declared() {
    Set<String> known = declared;
    if (known == null) {
      known = new HashSet<>();
      for (String address : document.metadata().sameAs()) {
        add(WebUrl.parse(address), known);
      }
      for (TargetPlaces target : targets.all()) {
        WebUrl url = target.first().url();
        if (url != null && !target.inside() && isFrontPage(url) && isInMenu(target)) {
          add(url, known);
        }
      }
      declared = known;
    }
    return known;
  }

  private void add(@Nullable WebUrl url, Set<String> into) {
    if (url != null) {
      into.add(sites.of(url.host()).site());
    }
  }

  /** Whether an address is the owner's. */
  boolean own(WebUrl url) {
    String site = sites.of(url.host()).site();
    return isNamedAfter(url.host(), site) || declared().contains(site);
  }

  /**
   * Whether a host, or its label below a site, is called what the header or footer of a page says
   * whose own address is not known: its shop or its donations.
   */
  boolean isBranded(WebUrl url) {
    if (name != null) {
      return false;
    }
    String site = sites.of(url.host()).site();
    return margins.hold(HostNames.name(site)) || margins.hold(labelBelow(url.host(), site));
  }

  /**
   * Whether the name of the page's site begins with the first label of a host: direct sellers give
   * each of theirs such a shop.
   */
  boolean isPartOfName(String host) {
    int dot = host.indexOf('.');
    String label = dot < 0 ? host : host.substring(0, dot);
    return name != null
        && label.length() >= MIN_NAME
        && label.length() < name.length()
        && name.startsWith(label);
  }

  private boolean isNamedAfter(String host, String site) {
    String own = name;
    if (own == null) {
      return false;
    }
    return isSameName(HostNames.name(site), own)
        || (own.length() >= MIN_NAME && labelBelow(host, site).replace("-", "").contains(own));
  }

  /** What a host says before its site; empty if nothing. */
  private static String labelBelow(String host, String site) {
    int below = host.length() - site.length();
    return below > 1 && host.endsWith(site) ? host.substring(0, below - 1) : "";
  }

  /** Whether two names are of one owner: "harbourhealth" and "harbourhealthnews". */
  private static boolean isSameName(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return shorter.length() >= MIN_NAME && longer.contains(shorter);
  }

  private static boolean isFrontPage(WebUrl url) {
    return url.segments().isEmpty() && url.query().isEmpty();
  }

  /** Whether a menu leads there without a word that sells; an offer's button says what it sells. */
  private static boolean isInMenu(TargetPlaces target) {
    if (target.found() != null || target.anyRel("sponsored") || target.anyRel("nofollow")) {
      return false;
    }
    for (LinkPlace place : target.places) {
      if (place.sense().sellsInLink()) {
        return false;
      }
    }
    return target.places.stream().anyMatch(OwnerSites::isMenu);
  }

  private static boolean isMenu(LinkPlace place) {
    Block block = place.block();
    return block != null
        && (block.region() == Block.Region.HEADER || block.region() == Block.Region.NAVIGATION);
  }
}
