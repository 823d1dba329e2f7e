package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.calls.LinkWords;
import dev.winnow.links.calls.SalesLexicon;
import dev.winnow.links.networks.NetworkTable;
import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups the links of a page by where they lead, whatever their words. */
final class TargetCollector {
  private static final String NO_HOST = "page.invalid"; // stands in for an unknown own host

  /** Tracking software has such first segments: {@code /c/}; so have dots that lead up. */
  private static final int MAX_SHORT_SEGMENT = 2;

  private static final WebUrl NO_PAGE = Objects.requireNonNull(WebUrl.parse("https://" + NO_HOST));

  private static final int MAX_OWN = 1_000; // links that are kept until all are counted
  private static final int MAX_LEGAL = 30; // characters: "Terms and conditions"

  /** Programme parameters in a link to the own site that make it an offer's page. */
  private static final int MIN_TAGS = 2;

  private static final int FOLDER = 2; // names before a page's own: /r/science/; /go/offer has none

  private Map<String, TargetPlaces> targets = new LinkedHashMap<>();
  private final Map<String, Optional<ReadAddress>> read = new HashMap<>();
  private final NetworkTable networks;
  private final LinkWords said;
  private final OrdinarySites sites;
  private final AddressSigns addresses;
  private final BlockCursor anchors;
  private final BlockCursor written;
  private final @Nullable String own;
  private final @Nullable String ownRoot;
  private final @Nullable String page;
  private final List<String> folder;
  private final List<OwnLink> ownLinks = new ArrayList<>();
  private @Nullable Map<String, Set<String>> paths; // by site; few pages need them
  private int total;
  private int external;
  private int legal;
  private int waysOn;
  private int ways;
  private int queries;
  private int idFolders;
  private int idParameters;
  private int names;
  private int buttons;

  TargetCollector(
      NetworkTable networks,
      LinkWords said,
      OrdinarySites sites,
      AddressSigns addresses,
      Document document,
      @Nullable String own) {
    this.networks = networks;
    this.said = said;
    this.sites = sites;
    this.addresses = addresses;
    this.anchors = new BlockCursor(document);
    this.written = new BlockCursor(document);
    this.own = own;
    this.ownRoot = root(document, addresses);
    this.page = document.page().url();
    this.folder = folder(document);
  }

  /**
   * An address of the page.
   *
   * @param found its network if it leads to one, or null
   * @param telling whether it is of the form of a cloaked link on the page's own site, or carries
   *     parameters of a programme there
   */
  private record ReadAddress(
      WebUrl url, boolean inside, @Nullable RecognisedLink found, boolean telling) {
    boolean ordinaryInside() {
      return inside && found == null && !telling;
    }
  }

  /** A link to an ordinary page of the own site. */
  private record OwnLink(Link link, @Nullable Block block, boolean margin) {}

  /** Adds a link; links to the page itself and to other protocols are left out. */
  void add(Link link) {
    Block block = (link.form() == Link.Form.WRITTEN ? written : anchors).at(link.start());
    if (AddressSigns.isSlot(link.href())) {
      count(link, block, false);
      put(link.href(), link, null, true, null, block);
      return;
    }
    if (isOwnPage(link.target(), link.href()) && !link.rel().contains("sponsored")) {
      count(link, block, false);
      keepOwn(link, block);
      return; // before its address is read, as of most links
    }
    ReadAddress address = link.href().startsWith("#") ? null : address(link);
    if (address == null) {
      return;
    }
    count(link, block, !address.inside());
    if (address.ordinaryInside() && !link.rel().contains("sponsored")) {
      keepOwn(link, block);
      return;
    }
    WebUrl url = address.url();
    RecognisedLink found = address.found();
    String key = found == null ? key(url) : AffiliateLinks.target(url, found);
    put(key, link, url, address.inside() && found == null, found, block);
  }

  private void keepOwn(Link link, @Nullable Block block) {
    if (link.href().indexOf('#') < 0 && ownLinks.size() < MAX_OWN) {
      boolean margin = block != null && block.region().isMargin();
      ownLinks.add(new OwnLink(link, block, margin));
    }
  }

  /**
   * Takes up the ordinary page of the own site to which most links lead, or most of the text: it
   * may be an offer's.
   *
   * @param share of the links
   * @param least how many of them
   */
  void addPressedPage(double share, double least) {
    double enough = Math.max(least, share * waysOn);
    double all = Math.max(least, share * ways);
    if (ownLinks.size() < Math.min(enough, all)) {
      return;
    }
    Map<String, Integer> inText = new HashMap<>();
    Map<String, Integer> anywhere = new HashMap<>();
    for (OwnLink own : ownLinks) {
      anywhere.merge(own.link().address(), 1, Integer::sum);
      inText.merge(own.link().address(), own.margin() ? 0 : 1, Integer::sum);
    }
    for (OwnLink own : ownLinks) {
      String written = own.link().address();
      boolean pressed =
          inText.getOrDefault(written, 0) >= enough || anywhere.getOrDefault(written, 0) >= all;
      ReadAddress address = pressed && !written.equals(page) ? address(own.link()) : null;
      if (address != null) {
        put(key(address.url()), own.link(), address.url(), true, null, own.block());
      }
    }
  }

  /** Takes up the pages of the own host that the site itself does not endorse. */
  void addUnendorsed() {
    List<Link> text = new ArrayList<>();
    List<Link> margins = new ArrayList<>();
    for (OwnLink own : ownLinks) {
      String target = own.link().target();
      if (ownRoot != null && (target == null || target.startsWith(ownRoot))) {
        (own.margin() ? margins : text).add(own.link());
      }
    }
    Set<String> hidden = UnendorsedPages.in(text, margins, addresses);
    for (OwnLink own : hidden.isEmpty() ? List.<OwnLink>of() : ownLinks) {
      ReadAddress address = hidden.contains(own.link().address()) ? address(own.link()) : null;
      if (address != null) {
        String key = key(address.url());
        put(key, own.link(), address.url(), true, null, own.block());
        Objects.requireNonNull(targets.get(key)).markUnendorsed();
      }
    }
  }

  private static String key(WebUrl url) {
    return key(url, Set.of());
  }

  /** What a target is known by, its labels left out. */
  static String key(WebUrl url, Set<String> labels) {
    String key = TargetKey.of(url, labels);
    return url.host().equals(NO_HOST) ? key.substring(NO_HOST.length()) : key;
  }

  /**
   * Quick test for an address on the page's own host that no sign can speak of: it has no query,
   * and its path does not begin like a cloaked link. Addresses that it does not know are read in
   * full.
   */
  private boolean isOwnPage(@Nullable String target, String href) {
    String written = target == null ? href : target;
    int start = written.startsWith("/") ? 1 : 0;
    if (target != null) {
      if (ownRoot == null || !target.startsWith(ownRoot)) {
        return false;
      }
      start = ownRoot.length();
    }
    int end = start;
    while (end < written.length() && isPlain(written.charAt(end))) {
      end++;
    }
    boolean closed = end == written.length() || written.charAt(end) == '/';
    return closed
        && end - start > MAX_SHORT_SEGMENT
        && written.indexOf('?', end) < 0
        && !addresses.mayRedirect(written.substring(start, end));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /** Beginning of the addresses on the page's host; null if it is not known or hosts redirects. */
  private static @Nullable String root(Document document, AddressSigns addresses) {
    WebUrl url = WebUrl.parse(document.page().url());
    boolean plain = url != null && url.port().isEmpty() && !addresses.isRedirectHost(url.host());
    return url != null && plain ? url.scheme() + "://" + url.host() + "/" : null;
  }

  /** Reads an address once, however often the page has it. */
  private @Nullable ReadAddress address(Link link) {
    String written = link.address();
    Optional<ReadAddress> known = read.get(written);
    if (known == null) {
      known = Optional.ofNullable(read(link.target(), link.href()));
      read.put(written, known);
    }
    return known.orElse(null);
  }

  private @Nullable ReadAddress read(@Nullable String target, String href) {
    WebUrl url = url(target, href);
    if (url == null) {
      return null;
    }
    String site = sites.of(url.host()).site();
    boolean inside = url.host().equals(NO_HOST) || site.equals(own);
    RecognisedLink found = networks.recognise(url).orElse(null);
    boolean leaves = found != null && !(inside && site.equals(found.merchant()));
    boolean telling =
        inside
            && ((addresses.isOwnRedirect(url, site) && !isBesidePage(url))
                || (!url.query().isEmpty() && addresses.programmeParameters(url) >= MIN_TAGS));
    return new ReadAddress(url, inside, leaves ? found : null, telling);
  }

  /** Whether an address lies in the folder below the top of the site that the page lies in. */
  private boolean isBesidePage(WebUrl url) {
    List<String> path = url.lowerSegments();
    return folder.size() == FOLDER
        && path.size() > FOLDER
        && path.subList(0, FOLDER).equals(folder);
  }

  /** The first names of the page's path; empty if it has no more. */
  private static List<String> folder(Document document) {
    WebUrl url = WebUrl.parse(document.page().url());
    List<String> path = url == null ? List.of() : url.lowerSegments();
    return path.size() > FOLDER ? List.copyOf(path.subList(0, FOLDER)) : List.of();
  }

  /** Where a link leads; a path of a page without an address leads to a host without a name. */
  private static @Nullable WebUrl url(@Nullable String target, String href) {
    if (target != null) {
      return WebUrl.parse(target);
    }
    return href.startsWith("//") ? WebUrl.parse("https:" + href) : WebUrl.resolve(NO_PAGE, href);
  }

  /** Where an address of the page leads, as written. */
  static @Nullable WebUrl url(String written) {
    return written.indexOf("://") < 0 ? url(null, written) : url(written, written);
  }

  private void count(Link link, @Nullable Block block, boolean outside) {
    boolean jump = link.href().startsWith("#"); // to a part of the page
    ways += jump ? 0 : 1;
    if (link.form() != Link.Form.ANCHOR) {
      return;
    }
    total++;
    external += outside ? 1 : 0;
    boolean margin = block != null && block.region().isMargin();
    boolean small = isLegal(link);
    legal += small ? 1 : 0;
    waysOn += margin || small || jump ? 0 : 1;
  }

  private boolean isLegal(Link link) {
    return link.anchor().length() <= MAX_LEGAL && said.isLegal(link);
  }

  private void put(
      String key,
      Link link,
      @Nullable WebUrl url,
      boolean inside,
      @Nullable RecognisedLink found,
      @Nullable Block block) {
    SalesLexicon.Sense sense = said.sense(link);
    LinkPlace place = new LinkPlace(link, url, inside, found, block, sense);
    targets.computeIfAbsent(key, TargetPlaces::new).add(place);
    queries += url != null && !url.query().isEmpty() ? 1 : 0;
    idFolders += url == null ? 0 : SharedIds.folders(url);
    idParameters += url == null ? 0 : SharedIds.parameters(url);
    names += VanityPaths.mayBe(place) ? 1 : 0;
    buttons += RankedSites.mayBe(place) ? 1 : 0;
  }

  /** Puts targets together whose addresses only say which link was clicked. */
  void join() {
    if (queries >= PlaceLabels.MIN_PLACES) {
      targets = PlaceLabels.joined(targets, addresses);
    }
    if (queries >= CountedRedirects.MIN_TARGETS) {
      targets = CountedRedirects.joined(targets, sites, addresses);
    }
  }

  /** The targets, in the order of their first links. */
  Collection<TargetPlaces> all() {
    return targets.values();
  }

  /** Links of any form to other pages, and addresses in the text. */
  int ways() {
    return ways;
  }

  /** How many links have addresses with a query. */
  int queries() {
    return queries;
  }

  /** How many folders of their addresses may be {@link SharedIds shared ids}. */
  int idFolders() {
    return idFolders;
  }

  /** How many parameters of their addresses may be {@link SharedIds shared ids}. */
  int idParameters() {
    return idParameters;
  }

  /** How many of them may have a {@link VanityPaths vanity path}. */
  int names() {
    return names;
  }

  /** How many of them may be {@link RankedSites buttons of a ranking}. */
  int buttons() {
    return buttons;
  }

  /** How many different paths of a site the page leads to; to be asked once all is added. */
  int addresses(String site) {
    Map<String, Set<String>> known = paths;
    if (known == null) {
      known = paths();
      paths = known;
    }
    return known.getOrDefault(site, Set.of()).size();
  }

  private Map<String, Set<String>> paths() {
    Map<String, Set<String>> found = new HashMap<>();
    for (TargetPlaces target : targets.values()) {
      for (LinkPlace place : target.places) {
        WebUrl url = place.url();
        if (url != null) {
          found
              .computeIfAbsent(sites.of(url.host()).site(), site -> new HashSet<>())
              .add(url.host() + url.path());
        }
      }
    }
    return found;
  }

  /** Links to what the law asks for: terms, privacy, an imprint. */
  int legal() {
    return legal;
  }

  /** Anchors that lead somewhere. */
  int total() {
    return total;
  }

  /** Those of them that leave the site. */
  int external() {
    return external;
  }

  /** Those of them to other pages outside header, menu and footer. */
  int waysOn() {
    return waysOn;
  }
}
