package dev.winnow.links;

import dev.winnow.links.networks.NestedAddress;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.paid.PaidSign;
import dev.winnow.links.paid.SignWeights;
import dev.winnow.model.Document;
import dev.winnow.web.WebUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a page leads its readers on, over all its links: by redirects of its own, or to one site. */
final class PageWays {
  private final OrdinarySites sites;
  private final AddressSigns addresses;
  private final int cloaked;
  private final int gated;
  private final @Nullable String onlySite;
  private final boolean sellsByRedirects;
  private final Map<String, Integer> scripted = new HashMap<>(); // links of the text by site

  /**
   * @param document of the page
   * @param own its registrable domain, or null; then its shop may be its own
   * @param numbers from how many links a page leads to one site only
   */
  PageWays(
      Document document,
      TargetCollector targets,
      OrdinarySites sites,
      AddressSigns addresses,
      @Nullable String own,
      SignWeights numbers) {
    this.sites = sites;
    this.addresses = addresses;
    int behindCloaks = 0;
    int throughGates = 0;
    int gatePlaces = 0;
    for (TargetPlaces target : targets.all()) {
      WebUrl url = target.first().url();
      if (url != null && !target.inside()) {
        int links = target.scripted();
        if (links > 0) {
          scripted.merge(sites.of(url.host()).site(), links, Integer::sum);
        }
      } else if (url != null) {
        behindCloaks += isCloaked(url) ? 1 : 0;
        boolean gate = isGate(target, url);
        throughGates += gate ? 1 : 0;
        gatePlaces += gate ? target.inText() : 0;
      }
    }
    this.cloaked = behindCloaks;
    boolean many =
        throughGates >= numbers.number("cloaked-targets")
            || (throughGates >= numbers.number("gate-targets")
                && gatePlaces >= numbers.number("gate-places"));
    boolean most = gatePlaces >= numbers.number("most-share") * targets.waysOn();
    this.gated = many && most ? throughGates : 0;
    this.onlySite = onlySite(targets, own, numbers);
    this.sellsByRedirects = new SellingRedirects(document, sites, addresses).are(targets, numbers);
  }

  private boolean isCloaked(WebUrl url) {
    Map<String, PaidSign> signs = new TreeMap<>();
    addresses.readOwn(url, sites.of(url.host()).site(), signs);
    return signs.containsKey("own-cloaker");
  }

  private @Nullable String onlySite(
      TargetCollector targets, @Nullable String own, SignWeights numbers) {
    String only = null;
    int places = 0;
    int offers = 0;
    int selling = 0;
    Set<String> products = new HashSet<>();
    for (TargetPlaces target : targets.all()) {
      WebUrl url = target.inside() || target.onlyInMargins() ? null : target.first().url();
      if (url != null) {
        String site = sites.of(url.host()).site();
        if (only != null && !only.equals(site)) {
          return null; // as of most pages
        }
        only = site;
        places += target.inText();
        offers = Math.max(offers, target.selling());
        selling += target.selling();
        if (addresses.namesProduct(url)) {
          products.add(url.path());
        }
      }
    }
    boolean sells =
        offers >= numbers.number("site-offers")
            || selling >= 2 * numbers.number("site-offers")
            || (own != null && products.size() >= numbers.number("site-products"));
    return sells && places >= numbers.number("site-places") ? only : null;
  }

  /** How many times scripts open another site among the text, instead of links. */
  int scripted(String site) {
    return scripted.getOrDefault(site, 0);
  }

  /** Number of targets that lie behind a path that hardly anything but cloakers use. */
  int cloaked() {
    return cloaked;
  }

  /**
   * Number of targets that lie behind gates, if they are many and most links of the text lead to
   * such; else 0.
   */
  int gated() {
    return gated;
  }

  /** Whether the page sells what its own redirects are called by. */
  boolean sellsByRedirects() {
    return sellsByRedirects;
  }

  /**
   * Whether an address of the own site is there for links to go through and hides where to: by its
   * form, or a redirect that the site does not endorse, or whose links it counts.
   */
  boolean isGate(TargetPlaces target, WebUrl url) {
    String site = sites.of(url.host()).site();
    boolean gate =
        addresses.isGate(url, site)
            || target.unendorsed()
            || target.labelled()
            || (target.anyRel("nofollow") && addresses.isOwnRedirect(url, site));
    return gate && NestedAddress.in(url).isEmpty();
  }

  /**
   * The one site to which the text leads off the page's own again and again, to an offer of it more
   * than once; null if there is none.
   */
  @Nullable String onlySite() {
    return onlySite;
  }
}
