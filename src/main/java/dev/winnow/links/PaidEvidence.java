package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.paid.PaidSign;
import dev.winnow.links.paid.SignWeights;
import dev.winnow.model.Link;
import dev.winnow.unicode.WellFormedText;
import dev.winnow.web.WebUrl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the signs of a target from its links, its address and the page around them. */
final class PaidEvidence {
  private static final int MOST_SHOWN = 60; // characters of an anchor in a sign
  private static final int ADDRESSES = 4; // of one target that are read; they differ in sub-ids

  /** Signs by which a page that wears the brand of what it leads to is no house of its own. */
  private static final Set<String> PROGRAMME =
      Set.of(
          "affiliate-parameter",
          "referral-parameter",
          "offer-parameter",
          "two-parameters",
          "publisher-id",
          "tracker-host",
          "sponsored",
          "disguised");

  private final AddressSigns addresses;
  private final OrdinarySites sites;
  private final double sellingShare;
  private final double pressedPlaces;
  private final double offerAddresses;
  private final double cloakedTargets;
  private final double manyPlaces;
  private final double manyShare;
  private final double mostShare;
  private final double dressedWordings;
  private final double onlyPlaces;
  private final double onlyShare;
  private final double onlyWordings;
  private final double interruptingPlaces;
  private final double alonePlaces;
  private final double interruptedWords;

  /**
   * @param numbers what signs are counted by, with the reasons
   */
  PaidEvidence(OrdinarySites sites, AddressSigns addresses, SignWeights numbers) {
    this.addresses = addresses;
    this.sites = sites;
    this.sellingShare = numbers.number("selling-share");
    this.pressedPlaces = numbers.number("pressed-places");
    this.offerAddresses = numbers.number("offer-addresses");
    this.cloakedTargets = numbers.number("cloaked-targets");
    this.manyPlaces = numbers.number("many-places");
    this.manyShare = numbers.number("many-share");
    this.mostShare = numbers.number("most-share");
    this.onlyPlaces = numbers.number("only-places");
    this.onlyShare = numbers.number("only-share");
    this.onlyWordings = numbers.number("only-wordings");
    this.interruptingPlaces = numbers.number("interrupting-places");
    this.alonePlaces = numbers.number("alone-places");
    this.interruptedWords = numbers.number("interrupted-words");
    this.dressedWordings = numbers.number("dressed-wordings");
  }

  /**
   * What is known of the page that a target stands on.
   *
   * @param own its registrable domain, or null
   * @param targets where its links lead
   * @param owner the sites of its owner
   * @param ids values that its addresses share
   * @param vanity words that are paths of several sites
   * @param ranking sites that it ranks
   * @param shortened short links beside those of networks
   * @param named shops that it leads to by its own name
   * @param calls how its targets stand among the text
   * @param sold links that others paid to have put there
   * @param discloses whether it says that its links pay
   * @param ways how it leads its readers on
   */
  record PageContext(
      @Nullable String own,
      TargetCollector targets,
      OwnerSites owner,
      SharedIds ids,
      VanityPaths vanity,
      RankedSites ranking,
      ShortWays shortened,
      NamedOffers named,
      TargetCalls calls,
      SoldLinks sold,
      boolean discloses,
      PageWays ways) {}

  /** Takes up the page of the own site that the text leads to, if nearly all its links do. */
  void addPressedPage(TargetCollector targets) {
    targets.addPressedPage(mostShare, onlyPlaces);
  }

  /** The signs of a target, for and against. */
  Collection<PaidSign> of(TargetPlaces target, PageContext page) {
    if (page.ways().onlySite() == null
        && isReference(target, page.ids())
        && page.sold().reason(target) == null
        && page.vanity().in(target) == null
        && !page.ranking().has(target)
        && !page.shortened().has(target)
        && page.named().in(target) == null) {
      return List.of();
    }
    Map<String, PaidSign> signs = new TreeMap<>();
    RecognisedLink found = target.found();
    if (found != null) {
      String sign = found.byHost() ? "network" : found.byPath() ? "strict-path" : "safe-parameter";
      put(sign, found.network(), signs);
    }
    if (target.anyRel("sponsored")) {
      put("sponsored", null, signs);
    }
    if (target.anyRel("nofollow")) {
      put("nofollow", null, signs);
    }
    if (target.any(Link.Form.DISGUISED)) {
      put("disguised", null, signs);
    }
    if (target.redirects()) {
      put("leaves", null, signs);
    }
    readWords(target, signs);
    if (target.first().url() == null) {
      put("template-slot", target.first().link().href(), signs);
      return signs.values();
    }
    if (target.inside()) {
      readOwn(target, page, signs);
    } else {
      readOutside(target, page, signs);
    }
    return signs.values();
  }

  /**
   * Whether too little can speak for a target paying, as of most targets: no network, no words, no
   * repetition, and an address without any of the parts that are signs. What a query may show
   * beside them is an id that links share, or a label.
   */
  private boolean isReference(TargetPlaces target, SharedIds ids) {
    if (target.inside()
        || target.found() != null
        || target.selling() + target.soft() > 0
        || target.places.size() >= pressedPlaces
        || target.any(Link.Form.DISGUISED)
        || target.anyRel("sponsored")) {
      return false;
    }
    boolean queries = false;
    for (LinkPlace place : target.places) {
      WebUrl url = place.url();
      if (url == null || addresses.mayTell(url)) {
        return false;
      }
      queries |= !url.query().isEmpty();
    }
    return !queries || (!target.labelled() && !target.redirects() && ids.in(target) == null);
  }

  private void readWords(TargetPlaces target, Map<String, PaidSign> signs) {
    double places = target.places.size();
    if (target.selling() >= places * sellingShare && target.selling() > 0) {
      LinkPlace selling =
          target.places.stream()
              .filter(place -> place.sense().sellsInLink())
              .findFirst()
              .orElseThrow();
      put("sales-words", quoted(selling.link()), signs);
    } else if (target.soft() >= places * sellingShare && target.soft() > 0) {
      put("soft-words", null, signs);
    }
    if (target.honest()) {
      put("honest-words", null, signs);
    }
    if (target.onlyInMargins()) {
      put("navigation", null, signs);
    }
  }

  private static String quoted(Link link) {
    String anchor = link.anchor().strip();
    String shown = WellFormedText.cut(anchor, MOST_SHOWN);
    return "“" + (shown.length() < anchor.length() ? shown + "…" : anchor) + "”";
  }

  private void readOwn(TargetPlaces target, PageContext page, Map<String, PaidSign> signs) {
    WebUrl url = target.first().url();
    if (url == null) {
      return;
    }
    addresses.readOwn(url, sites.of(url.host()).site(), signs);
    if (isEveryLink(target, url, page.targets())) {
      put("every-link", target.places.size() + " of " + page.targets().ways(), signs);
      return;
    }
    if (target.unendorsed() && !signs.containsKey("own-cloaker")) {
      put("own-redirect", "that the site itself does not endorse", signs);
    }
    boolean redirect = signs.containsKey("own-redirect") || signs.containsKey("own-cloaker");
    boolean tagged = target.any(Link.Form.SUBMIT) && isTagged(url);
    boolean only = isOnlyWay(target, mostShare, onlyPlaces, page.targets());
    if (only) {
      put("only-way", target.inText() + " of " + page.targets().waysOn(), signs);
    }
    if (tagged) {
      put("tagged-form", null, signs);
    }
    if (!redirect && !only && !tagged) {
      if (!signs.containsKey("sponsored")) {
        signs.clear(); // words that sell lead to the site's own shop
      }
      return;
    }
    if (signs.containsKey("own-cloaker")) {
      signs.remove("own-redirect");
      if (page.ways().cloaked() >= cloakedTargets && !signs.containsKey("honest-words")) {
        put("many-cloaked", null, signs);
      }
    }
    if (page.ways().gated() > 0
        && page.ways().isGate(target, url)
        && !signs.containsKey("honest-words")) {
      put("many-redirects", null, signs);
    }
    if (redirect && page.ranking().has(target) && !signs.containsKey("honest-words")) {
      put("ranked-site", null, signs);
    }
    if (redirect && target.labelled()) {
      put("place-label", null, signs);
    }
    if (redirect && page.ways().sellsByRedirects() && !signs.containsKey("honest-words")) {
      put("selling-redirects", null, signs);
    }
    if (redirect && page.discloses()) {
      put("page-discloses", null, signs);
    }
    int inText = target.inText();
    if (redirect && inText >= pressedPlaces && !signs.containsKey("honest-words")) {
      put("pressed-redirect", inText + " times", signs);
    }
  }

  private void readOutside(TargetPlaces target, PageContext page, Map<String, PaidSign> signs) {
    int looked = 0;
    for (LinkPlace place : target.places) {
      WebUrl url = place.url();
      if (url != null && looked++ < ADDRESSES) {
        addresses.read(url, page.own(), signs);
      }
    }
    WebUrl url = target.first().url();
    RecognisedLink found = target.found();
    if (url == null) {
      return;
    }
    OrdinarySites.KnownHost host = sites.of(url.host());
    if (host.body()) {
      put("public-body", null, signs);
    }
    if (host.ordinary() && (found == null || !found.byHost())) {
      put("ordinary-site", null, signs);
    }
    if (host.organisation()) {
      put("organisation", null, signs);
    }
    String sold = page.sold().reason(target);
    if (sold != null) {
      put("sold-link", sold, signs);
    }
    boolean named = found != null && found.byHost();
    String id = found == null || named ? null : found.affiliate();
    if (id != null && page.ids().namesPage(id)) {
      put("own-name", null, signs);
    }
    SharedIds.Shared shared = page.ids().in(target);
    if (shared != null) {
      put(shared.programme() ? "publisher-id" : "shared-id", shared.parameter(), signs);
      if (shared.ownName()) {
        put("own-name", null, signs);
      }
    }
    String vanity = page.vanity().in(target);
    if (vanity != null) {
      put("vanity-path", "/" + vanity, signs);
      if (page.vanity().isOwnName(vanity)) {
        put("own-name", null, signs);
      }
    }
    if (page.ranking().has(target)) {
      put("ranked-site", null, signs);
    }
    if (page.shortened().has(target)) {
      put("short-way", null, signs);
    }
    String parameter = page.named().in(target);
    if (parameter != null) {
      put("named-offer", parameter, signs);
    }
    if (page.own() != null && page.ways().scripted(host.site()) >= pressedPlaces) {
      put("scripted", page.ways().scripted(host.site()) + " times", signs);
    }
    boolean most = isOnlyWay(target, mostShare, onlyWordings, page.targets());
    boolean again = isRepeated(target, page.targets());
    boolean offer =
        (most || again)
            && target.inText() >= onlyPlaces
            && page.targets().addresses(host.site()) <= offerAddresses;
    boolean repeated = offer && again;
    if (repeated) {
      put("repeated-call", null, signs);
    }
    if (repeated || most || isOnlyWay(target, onlyShare, onlyPlaces, page.targets())) {
      put("only-way", target.inText() + " of " + page.targets().waysOn(), signs);
      if (most && target.inText() > onlyPlaces) {
        put("most-ways", null, signs);
      }
      if (page.owner().isPartOfName(url.host())) {
        put("own-name", null, signs);
      }
      boolean front = url.segments().isEmpty() && url.query().isEmpty();
      boolean calls = target.alone() >= alonePlaces; // who cites a source does so in sentences
      if (most
          && offer
          && calls
          && page.calls().interrupt(target, interruptingPlaces, interruptedWords)) {
        put("interrupts", null, signs);
        if (!front) {
          put("one-page", null, signs);
        }
      }
    }
    if (target.labelled() || (shared != null && shared.labelled())) {
      put("place-label", null, signs);
      if (signs.containsKey("tracker-host")) {
        put("labelled-tracker", null, signs);
      }
    }
    boolean member = shared != null && shared.isMember(); // nobody joins his own programme
    boolean branded = // banners of a house; who writes about one names it otherwise each time
        repeated
            && found == null
            && PROGRAMME.stream().noneMatch(signs::containsKey)
            && page.owner().isBranded(url);
    if (!named && !member && (branded || page.owner().own(url))) {
      put("sister-site", null, signs);
      return;
    }
    if (host.site().equals(page.ways().onlySite())) {
      put("only-site", null, signs);
    }
    if (isConcentrated(target, host.site(), page.targets())) {
      String share = target.places.size() + " of " + page.targets().ways();
      put("concentration", share, signs);
    }
  }

  /**
   * Whether most ways on lead to one target, which sells if it has few places. A site that is
   * linked at many addresses is the page's own or its source, not its offer.
   */
  private boolean isConcentrated(TargetPlaces target, String site, TargetCollector page) {
    int places = target.places.size();
    if (places < pressedPlaces) {
      return false;
    }
    double share = places / (double) Math.max(places, page.ways());
    boolean sells = target.selling() > 0 || target.soft() > 0;
    boolean many = places >= manyPlaces && share >= manyShare;
    boolean most = share >= mostShare;
    boolean pressed = (many && (sells || !target.onlyWritten())) || (most && sells);
    return pressed && page.addresses(site) <= offerAddresses;
  }

  /** Whether an address carries a publisher's id and another parameter of a programme. */
  private boolean isTagged(WebUrl url) {
    Map<String, PaidSign> signs = new TreeMap<>();
    addresses.read(url, null, signs);
    return signs.containsKey("affiliate-parameter") && signs.containsKey("two-parameters");
  }

  /** Whether the text leads to one page under ever other words, and hardly anywhere else. */
  private boolean isOnlyWay(
      TargetPlaces target, double share, double wordings, TargetCollector page) {
    int whole = target.wholeInText();
    return whole >= onlyPlaces && target.wordings() >= wordings && whole >= share * page.waysOn();
  }

  /** Whether most links of the text lead to one page, three and more under one wording. */
  private boolean isRepeated(TargetPlaces target, TargetCollector page) {
    int whole = target.wholeInText();
    return whole >= onlyPlaces
        && whole >= mostShare * page.waysOn()
        && !target.honest()
        && (target.alone() >= alonePlaces || target.selling() > 0) // else cited in sentences
        && target.sameWording() >= pressedPlaces;
  }

  /**
   * Whether the links of a page lead to one target under whatever words, its menu included: a page
   * dressed as one of a site that is not there.
   */
  private boolean isEveryLink(TargetPlaces target, WebUrl url, TargetCollector page) {
    int places = target.places.size();
    boolean front = url.segments().isEmpty() && url.query().isEmpty();
    return !front
        && target.inMargins() > 1
        && !target.honest()
        && target.wordings() >= dressedWordings
        && places >= page.ways() * mostShare;
  }

  private static void put(String id, @Nullable String detail, Map<String, PaidSign> signs) {
    signs.putIfAbsent(id, new PaidSign(id, detail));
  }
}
