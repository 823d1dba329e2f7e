package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.calls.SalesWords;
import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.disclosures.LinkMarks;
import dev.winnow.links.words.LineKey;
import dev.winnow.links.words.NearbyPlaces;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes calls to action of the targets of a page: their places, wordings and disclosure. */
final class TargetCalls {
  /** Links with fewer words between them are one: the picture, name and button of one offer. */
  private static final int WORDS_APART = 12;

  /** A page leads nowhere else if this share of its links goes to one target ... */
  private static final double ONLY_WAY_SHARE = 0.6;

  /** ... and sells if its words do: so many phrases, and so many a hundred words. */
  private static final int SELLING_PHRASES = 4;

  private static final double SELLING_DENSITY = 0.8;

  /** A page with an order button and so few other links, menus included, is a lander. */
  private static final int MAX_LANDER_LINKS = 4;

  private final Document document;
  private final Words words;
  private final SalesWords sales;
  private final FoundDisclosures disclosures;
  private final LinkMarks marks;
  private final NamedOffers named;
  private final PlacedAnchors placed;
  private final boolean sellsByRedirects;
  private final NearbyPlaces nearby;
  private final String legend;
  private final int ways; // links outside the margins
  private final int all; // links, those that the law asks for left out

  TargetCalls(
      Document document,
      Words words,
      SalesWords sales,
      FoundDisclosures disclosures,
      LinkMarks marks,
      TargetCollector targets,
      NamedOffers named,
      PlacedAnchors placed,
      PageWays ways) {
    this.document = document;
    this.words = words;
    this.sales = sales;
    this.disclosures = disclosures;
    this.marks = marks;
    this.named = named;
    this.placed = placed;
    this.sellsByRedirects = ways.sellsByRedirects();
    this.ways = targets.waysOn();
    this.all = targets.ways() - targets.legal();
    this.nearby = new NearbyPlaces(words, WORDS_APART);
    this.legend = marks.legend(document.text(), disclosures.sentences());
  }

  /**
   * The call of one target.
   *
   * @param paid its first link that pays, or null
   */
  CallToAction of(TargetPlaces target, @Nullable AffiliateLink paid) {
    List<Link> links =
        target.places.stream()
            .map(LinkPlace::link)
            .sorted(Comparator.comparingInt(Link::start))
            .toList();
    List<Span> places = places(target);
    Map<String, Integer> lines = new TreeMap<>();
    Set<String> rel = new HashSet<>(links.get(0).rel());
    for (Link link : links) {
      rel.retainAll(link.rel());
      String line = link.form() == Link.Form.WRITTEN ? "" : LineKey.of(link.anchor());
      if (!line.isEmpty()) {
        lines.merge(line, 1, Integer::sum);
      }
    }
    String line =
        lines.entrySet().stream()
            .max(Map.Entry.comparingByValue(Comparator.<Integer>naturalOrder()))
            .map(Map.Entry::getKey)
            .orElse("");
    boolean disclosed = disclosures.isInTime(words, places.get(0)) || isMarked(links);
    return new CallToAction(
        line,
        places,
        paid,
        target.key,
        lines.size(),
        rel,
        disclosed,
        disclosed ? Set.of() : manners(target, paid != null));
  }

  /** The places of a target, neighbours taken for one unless both ask the reader to buy. */
  List<Span> places(TargetPlaces target) {
    return nearby.of(
        target.places.stream()
            .sorted(Comparator.comparingInt(place -> place.link().start()))
            .map(
                place ->
                    new NearbyPlaces.Place(
                        new Span(place.link().start(), place.link().end()),
                        place.sense().sellsInLink()))
            .toList());
  }

  /**
   * Whether links of the text to a target interrupt it all along.
   *
   * @param least places that stand apart
   * @param wordsEach words of the page to one of them
   */
  boolean interrupt(TargetPlaces target, double least, double wordsEach) {
    if (target.inText() < least || target.inText() * wordsEach < words.count()) {
      return false; // as of nearly all
    }
    int apart = places(target).size();
    return apart >= least && apart * wordsEach >= words.count();
  }

  private boolean isMarked(List<Link> links) {
    return links.stream().allMatch(link -> marks.stand(document.text(), link, legend));
  }

  private Set<Manner> manners(TargetPlaces target, boolean pays) {
    Set<Manner> manners = EnumSet.noneOf(Manner.class);
    if (target.redirects()) {
      manners.add(Manner.REDIRECTS);
    }
    if (target.any(Link.Form.DISGUISED)) {
      manners.add(Manner.DISGUISED);
    }
    if (named.in(target) != null) {
      manners.add(Manner.NAMES_PAGE);
    }
    if (placed.in(target) != null) {
      manners.add(Manner.PLACED);
    }
    if (sellsByRedirects && pays && target.inside()) {
      manners.add(Manner.SELLING_REDIRECT);
    }
    int inText = target.inText();
    boolean sells = sales.count() >= SELLING_PHRASES && sales.density() >= SELLING_DENSITY;
    boolean calls = target.ordering() > 0 || (pays && target.scripted() > 0);
    boolean button = calls && all <= MAX_LANDER_LINKS;
    if ((sells || button) && inText > 0 && inText >= ways * ONLY_WAY_SHARE) {
      manners.add(Manner.ONLY_WAY_ON);
    }
    return manners;
  }
}
