package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.calls.SalesLexicon;
import dev.winnow.links.networks.NetworkTable;
import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.LineKey;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.web.WebUrl;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups the links of a page by where they lead, whatever their words. */
final class TargetCollector {
  private static final String NO_HOST = "page.invalid"; // stands in for an unknown own host

  private static final WebUrl NO_PAGE = Objects.requireNonNull(WebUrl.parse("https://" + NO_HOST));

  private final Map<String, TargetPlaces> targets = new TreeMap<>();
  private final NetworkTable networks;
  private final SalesLexicon lexicon;
  private final OrdinarySites sites;
  private final AddressSigns addresses;
  private final BlockCursor anchors;
  private final BlockCursor written;
  private final @Nullable String own;
  private int total;
  private int external;
  private int waysOn;
  private int ways;
  private final Map<String, Set<String>> siteAddresses = new HashMap<>();

  TargetCollector(
      NetworkTable networks,
      SalesLexicon lexicon,
      OrdinarySites sites,
      AddressSigns addresses,
      Document document,
      @Nullable String own) {
    this.networks = networks;
    this.lexicon = lexicon;
    this.sites = sites;
    this.addresses = addresses;
    this.anchors = new BlockCursor(document);
    this.written = new BlockCursor(document);
    this.own = own;
  }

  /** Adds a link; links to the page itself and to other protocols are left out. */
  void add(Link link) {
    Block block = (link.form() == Link.Form.WRITTEN ? written : anchors).at(link.start());
    if (AddressSigns.isSlot(link.href())) {
      count(link, block, false);
      put(link.href(), link, null, true, null, block);
      return;
    }
    WebUrl url = link.href().startsWith("#") ? null : address(link);
    if (url == null) {
      return;
    }
    OrdinarySites.KnownHost host = sites.of(url.host());
    boolean inside = url.host().equals(NO_HOST) || host.site().equals(own);
    count(link, block, !inside);
    RecognisedLink found = networks.recognise(url).orElse(null);
    boolean leaves = found != null && !(inside && host.site().equals(found.merchant()));
    if (inside
        && !leaves
        && !addresses.isOwnRedirect(url, host.site())
        && !link.rel().contains("sponsored")) {
      return; // as most links do
    }
    siteAddresses
        .computeIfAbsent(host.site(), site -> new HashSet<>())
        .add(url.host() + url.path());
    String key = leaves && found != null ? AffiliateLinks.target(url, found) : key(url);
    put(key, link, url, inside && !leaves, leaves ? found : null, block);
  }

  private static String key(WebUrl url) {
    String key = TargetKey.of(url);
    return url.host().equals(NO_HOST) ? key.substring(NO_HOST.length()) : key;
  }

  /** Where a link leads; a path of a page without an address leads to a host without a name. */
  private static @Nullable WebUrl address(Link link) {
    String target = link.target();
    if (target != null) {
      return WebUrl.parse(target);
    }
    String href = link.href();
    return href.startsWith("//") ? WebUrl.parse("https:" + href) : WebUrl.resolve(NO_PAGE, href);
  }

  private void count(Link link, @Nullable Block block, boolean outside) {
    ways++;
    if (link.form() != Link.Form.ANCHOR) {
      return;
    }
    total++;
    external += outside ? 1 : 0;
    boolean margin = block != null && isMargin(block.region());
    waysOn += margin ? 0 : 1;
  }

  private static boolean isMargin(Block.Region region) {
    return region == Block.Region.FOOTER
        || region == Block.Region.HEADER
        || region == Block.Region.NAVIGATION;
  }

  private void put(
      String key,
      Link link,
      @Nullable WebUrl url,
      boolean inside,
      @Nullable RecognisedLink found,
      @Nullable Block block) {
    SalesLexicon.Sense sense = lexicon.read(LineKey.words(link.anchor()));
    targets
        .computeIfAbsent(key, TargetPlaces::new)
        .places
        .add(new LinkPlace(link, url, inside, found, block, sense));
  }

  /** The targets, in the order of their keys. */
  Collection<TargetPlaces> all() {
    return targets.values();
  }

  /** Links of any form, and addresses in the text. */
  int ways() {
    return ways;
  }

  /** How many different paths of a site the page leads to. */
  int addresses(String site) {
    return siteAddresses.getOrDefault(site, Set.of()).size();
  }

  /** Anchors that lead somewhere. */
  int total() {
    return total;
  }

  /** Those of them that leave the site. */
  int external() {
    return external;
  }

  /** Those of them outside header, menu and footer. */
  int waysOn() {
    return waysOn;
  }
}
