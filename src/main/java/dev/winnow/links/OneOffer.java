package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.calls.GuideSigns;
import dev.winnow.links.calls.GuideSigns.Sign;
import dev.winnow.links.calls.LinkWords;
import dev.winnow.links.calls.MessageOrders;
import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.networks.ShareLinks;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PageNames;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.web.HostNames;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text whose ways out lead to one offer, by addresses that say whom it pays, if the text gives
 * its readers a code or a price of theirs, hurries, or looks for more sellers: the story of one
 * remedy, the review of one service, the news about one bottle. Each has too few links for a page
 * that repeats them, and nothing else to recommend. Who discloses says so, who owns the offer names
 * himself, and a happy customer's link carries no mark.
 */
final class OneOffer {
  private static final int MIN_PLACES = 3;
  private static final int MIN_GIVEN = 2; // places, if a code is given or sellers are sought
  private static final double SHARE = 0.6; // of the links of the text that leave the site
  private static final double SELLERS_SHARE = 0.4; // beside the seller's own chat and calendar
  private static final int MIN_RECRUITING = 2; // signs
  private static final int MIN_HASTE = 2; // signs, if the offer has two places and no code
  private static final int MAX_WORDS = 3000;
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]");
  private static final int MIN_DEAD = 2; // links to "#"
  private static final int MIN_BRAND = 4; // letters

  private static final Set<Sign> RECRUITING =
      EnumSet.of(Sign.NO_SKILL, Sign.FROM_HOME, Sign.BY_SELLERS, Sign.TEAM);

  private static final Set<Sign> GIVING =
      EnumSet.of(Sign.BENEFIT, Sign.CODE, Sign.KEYWORD, Sign.URGENT, Sign.MARK, Sign.MAKER_ONLY);

  private final Document document;
  private final Words words;
  private final Numbered numbered;
  private final OrdinarySites sites;
  private final AddressSigns addresses;
  private final OwnerSites owner;
  private final GuideSigns guides;
  private final Map<String, List<LinkPlace>> offers = new LinkedHashMap<>();
  private int leaving;

  OneOffer(
      Document document,
      LinkWords said,
      OrdinarySites sites,
      AddressSigns addresses,
      OwnerSites owner,
      GuideSigns guides) {
    this.document = document;
    this.words = said.words();
    this.numbered = said.page();
    this.sites = sites;
    this.addresses = addresses;
    this.owner = owner;
    this.guides = guides;
  }

  /** One call of the places of the offer, if the page has one. */
  List<CallToAction> find(TargetCollector targets, FoundDisclosures disclosures) {
    if (words.count() > MAX_WORDS) {
      return List.of();
    }
    for (TargetPlaces target : targets.all()) {
      target.places.forEach(this::add);
    }
    for (Map.Entry<String, List<LinkPlace>> offer : offers.entrySet()) {
      List<LinkPlace> places = offer.getValue();
      if (places.size() >= MIN_GIVEN && places.size() >= leaving * SELLERS_SHARE) {
        PublisherMarks.Mark mark = mark(places);
        if (mark != null && !isOwners(places)) {
          List<CallToAction> call = call(offer.getKey(), places, mark, disclosures);
          if (!call.isEmpty()) {
            return call;
          }
        }
      }
    }
    return List.of(); // as nearly all pages
  }

  private void add(LinkPlace place) {
    WebUrl url = place.url();
    if (url == null || place.inMargin() || place.link().form() == Link.Form.WRITTEN) {
      return;
    }
    boolean redirect = isRedirect(url);
    if (place.inside() && !redirect) {
      return;
    }
    OrdinarySites.KnownHost host = sites.of(url.host());
    if (MessageOrders.isChat(place.link().target())) {
      return; // leads to the writer herself, or to who sells for the offer
    }
    leaving++;
    if (!host.body() && !host.ordinary() && !ShareLinks.isShare(url)) {
      String key = redirect ? host.site() + "/" + stem(url) : host.site();
      offers.computeIfAbsent(key, site -> new ArrayList<>()).add(place);
    }
  }

  private boolean isRedirect(WebUrl url) {
    return url.segments().size() == 2
        && addresses.mayRedirect(url.segments().get(0))
        && addresses.isOwnRedirect(url, sites.of(url.host()).site());
  }

  /** The beginning of a redirect's name: {@code flexora} of {@code /go/flexora-deal}. */
  private static String stem(WebUrl url) {
    String name = url.lowerSegments().get(1);
    int end = 0;
    while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  private PublisherMarks.@Nullable Mark mark(List<LinkPlace> places) {
    WebUrl url = places.get(0).url();
    if (url != null && isRedirect(url)) {
      return new PublisherMarks.Mark("/" + url.segments().get(0) + "/…", true);
    }
    return new PublisherMarks(addresses, document).of(places);
  }

  /**
   * Whether the offer is the owner's: one of his sites, a service by its words, or a brand that
   * stands in the page's header or footer.
   */
  private boolean isOwners(List<LinkPlace> places) {
    WebUrl url = places.get(0).url();
    int serving = 0;
    for (LinkPlace place : places) {
      serving += place.sense().honest() ? 1 : 0;
    }
    if (url == null || serving * 2 >= places.size()) {
      return true;
    }
    if (isRedirect(url)) {
      return false; // which lies on the own site
    }
    String site = HostNames.name(sites.of(url.host()).site());
    String brand = NO_LETTERS.matcher(site).replaceAll("");
    return owner.own(url)
        || (brand.length() >= MIN_BRAND
            && PageNames.margins(document).toLowerCase(Locale.ROOT).contains(brand));
  }

  /** Whether a menu leads nowhere, as of a page dressed as a newspaper's. */
  private boolean isDressed() {
    return document.links().stream().filter(link -> link.href().equals("#")).count() >= MIN_DEAD;
  }

  /** What the text gives its readers for going there, beside a menu; empty if it is too little. */
  private Set<Sign> pressing(List<LinkPlace> places, boolean certain, Set<Sign> signs) {
    if (signs.contains(Sign.PAID)) {
      return Set.of();
    }
    Set<Sign> pressing = EnumSet.copyOf(signs);
    boolean recruits = signs.stream().filter(RECRUITING::contains).count() >= MIN_RECRUITING;
    pressing.removeIf(sign -> !GIVING.contains(sign) && !(recruits && RECRUITING.contains(sign)));
    boolean given =
        recruits
            || signs.contains(Sign.CODE)
            || signs.contains(Sign.KEYWORD)
            || (certain && pressing.size() >= MIN_HASTE);
    boolean enough = places.size() >= (given ? MIN_GIVEN : MIN_PLACES);
    boolean most = places.size() >= leaving * (recruits ? SELLERS_SHARE : SHARE);
    if (!enough || !most || !(given || certain)) {
      return Set.of();
    }
    if (!pressing.isEmpty() && isDressed()) { // honest sites have buttons for scripts, too
      pressing.add(Sign.DRESSED);
    }
    return pressing;
  }

  private List<CallToAction> call(
      String site, List<LinkPlace> places, PublisherMarks.Mark mark, FoundDisclosures disclosures) {
    List<Span> spans = new ArrayList<>();
    Set<String> rel = new HashSet<>(places.get(0).link().rel());
    Set<String> wordings = new HashSet<>();
    for (LinkPlace place : places) {
      spans.add(new Span(place.link().start(), place.link().end()));
      rel.retainAll(place.link().rel());
      wordings.add(place.link().anchor());
    }
    spans.sort(Comparator.comparingInt(Span::start));
    if (disclosures.isInTime(words, spans.get(0))) {
      return List.of();
    }
    Set<Sign> found = guides.of(words, numbered, document);
    Set<Sign> pressing = pressing(places, mark.certain(), found);
    if (pressing.isEmpty()) {
      return List.of();
    }
    String seen = pressing.stream().map(Sign::words).collect(Collectors.joining(", "));
    String line = mark.seen() + ", " + seen;
    Set<Manner> manners = Set.of(Manner.ONE_OFFER);
    return List.of(new CallToAction(line, spans, null, site, wordings.size(), rel, false, manners));
  }
}
