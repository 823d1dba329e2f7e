package dev.winnow.links;

import dev.winnow.links.PaidEvidence.PageContext;
import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.calls.CouponCodes;
import dev.winnow.links.calls.GuideSigns;
import dev.winnow.links.calls.LinkWords;
import dev.winnow.links.calls.MessageOrders;
import dev.winnow.links.calls.OfficialSites;
import dev.winnow.links.calls.OwnCalls;
import dev.winnow.links.calls.PosedGuides;
import dev.winnow.links.calls.PressedAsks;
import dev.winnow.links.calls.SaleSigns;
import dev.winnow.links.calls.SalesLexicon;
import dev.winnow.links.calls.SalesWords;
import dev.winnow.links.calls.SoldCalls;
import dev.winnow.links.calls.StoreLines;
import dev.winnow.links.calls.TextCalls;
import dev.winnow.links.calls.ToldOrders;
import dev.winnow.links.disclosures.DisclosureFinder;
import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.disclosures.LinkMarks;
import dev.winnow.links.networks.NetworkTable;
import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.paid.PaidSign;
import dev.winnow.links.paid.SignWeights;
import dev.winnow.links.words.LexiconWords;
import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.links.words.PhraseScan;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.web.HostNames;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the links of a page as commerce: which of them pay, through whom, for which merchant, what
 * the reader is asked to do, and whether the page says so. Remembers hosts, so there is one
 * instance a thread; asks no network.
 */
public final class LinkReader {
  private static final Set<String> UNENDORSED = Set.of("nofollow", "sponsored", "ugc");

  /** Fewer links to an unknown outside target are a reference. */
  private static final int MIN_PUSHES = 3;

  private final NetworkTable networks = NetworkTable.load();
  private final LexiconWords lexica = new LexiconWords();
  private final SalesLexicon lexicon = SalesLexicon.load(lexica);
  private final SaleSigns saleSigns = SaleSigns.load(lexica);
  private final GuideSigns guideSigns = GuideSigns.load(lexica);
  private final PlacedAnchors.PlacedWords placedWords = PlacedAnchors.PlacedWords.load();
  private final DisclosureFinder disclosureFinder = new DisclosureFinder(lexica);
  private final PhraseScan phrases =
      new PhraseScan(
          Stream.concat(
                  lexicon.indexes().stream(),
                  Stream.of(saleSigns.phrases(), disclosureFinder.core()))
              .toList());
  private final LinkMarks marks = LinkMarks.load();
  private final SignWeights weights = SignWeights.load();
  private final AddressSigns addresses = AddressSigns.load();
  private final OrdinarySites sites = new OrdinarySites();
  private final PaidEvidence evidence = new PaidEvidence(sites, addresses, weights);
  private final WrittenAddresses written = new WrittenAddresses(networks);

  /**
   * Reads a page.
   *
   * @param words of the document's text
   * @param sentences of the document's text, in order
   */
  public LinkFacts read(Document document, Words words, List<Span> sentences) {
    String own = ownSite(document);
    Numbered numbered = lexica.of(words);
    List<List<Hit>> hits = phrases.in(numbered);
    List<Hit> answers = hits.get(hits.size() - 2);
    List<Hit> core = hits.get(hits.size() - 1);
    LinkWords said = new LinkWords(lexicon, document, words, numbered, hits);
    TargetCollector targets = new TargetCollector(networks, said, sites, addresses, document, own);
    document.links().forEach(targets::add);
    written.in(document).forEach(targets::add);
    targets.addUnendorsed();
    targets.join();
    evidence.addPressedPage(targets);
    SalesWords sales = new SalesWords(lexicon, words, hits.get(0));
    FoundDisclosures disclosures =
        disclosureFinder.find(document, words, numbered, core, sentences);
    NamedOffers named = new NamedOffers(targets, sites, addresses, document);
    PlacedAnchors placed = new PlacedAnchors(targets, sites, said, placedWords, words);
    PageWays ways = new PageWays(document, targets, sites, addresses, own, weights);
    TargetCalls makes =
        new TargetCalls(document, words, sales, disclosures, marks, targets, named, placed, ways);
    OwnerSites owner = new OwnerSites(document, own, targets, sites);
    PageContext page =
        new PageContext(
            own,
            targets,
            owner,
            new SharedIds(targets, sites, addresses, document, own, weights.number("shared-share")),
            new VanityPaths(targets, sites, own),
            new RankedSites(targets, sites, makes, said),
            new ShortWays(targets, sites, addresses),
            named,
            makes,
            new SoldLinks(targets, sales, placed),
            !disclosures.sentences().isEmpty() || disclosures.footer() != null,
            ways);
    List<AffiliateLink> affiliate = new ArrayList<>();
    List<CallToAction> calls = new ArrayList<>();
    for (TargetPlaces target : targets.all()) {
      Collection<PaidSign> signs = evidence.of(target, page);
      if (weights.pays(signs)) {
        AffiliateLink first = addLinks(target, weights.words(signs), affiliate);
        calls.add(makes.of(target, first));
      } else if (isOutsideOffer(target, signs)) {
        CallToAction call = makes.of(target, null);
        boolean pushed = target.selling() >= MIN_PUSHES && call.places().size() >= MIN_PUSHES;
        if (pushed || call.manners().contains(CallToAction.Manner.ONLY_WAY_ON)) {
          calls.add(call);
        }
      }
    }
    affiliate.sort(Comparator.comparingInt(paid -> paid.link().start()));
    Span first = first(disclosures);
    calls.addAll(new TextCalls(document, words, sales).find(sentences, disclosures));
    if (calls.stream().allMatch(call -> call.target() != null)) {
      calls.addAll(new StoreLines(document, words, lexicon, sales).find(disclosures));
    }
    List<CallToAction> official =
        new OfficialSites(document, words, sales).find(sentences, disclosures);
    calls.addAll(
        official.isEmpty()
            ? new ToldOrders(document, words, sales).find(sentences, disclosures)
            : official);
    calls.addAll(new MessageOrders(document, words, sales).find());
    calls.addAll(new SoldCalls(document, sales).find());
    boolean body = own != null && sites.of(own).body(); // which sells nothing
    if (!body && calls.stream().allMatch(call -> call.target() != null)) {
      Set<Span> known = places(calls);
      new PressedAsks(document, words, said, sales, saleSigns, addresses, own)
          .find(answers).stream()
              .filter(call -> !known.containsAll(call.places()))
              .forEach(calls::add);
    }
    if (!body && calls.stream().allMatch(call -> call.places().size() == 1)) {
      calls.addAll(new OwnCalls(document, words, said, own).find());
    }
    calls.addAll(new CouponCodes(lexicon, document, words, own).find(sales, disclosures));
    if (!body && calls.stream().noneMatch(call -> call.places().size() > 2)) {
      calls.addAll(
          new OneOffer(document, said, sites, addresses, owner, guideSigns)
              .find(targets, disclosures));
      calls.addAll(
          new PosedGuides(document, words, said, saleSigns, guideSigns).find(answers, disclosures));
    }
    calls.sort(Comparator.comparingInt(call -> call.places().get(0).start()));
    return new LinkFacts(
        targets.total(),
        targets.external(),
        unendorsed(document),
        affiliate,
        calls,
        first == null ? disclosures.footer() : first,
        told(document, disclosures, calls));
  }

  /** The site that the page belongs to, as fetched, or as it says of itself and does not pay. */
  private @Nullable String ownSite(Document document) {
    String site = document.page().site();
    WebUrl canonical = WebUrl.parse(document.metadata().canonical());
    if (site != null) {
      return site;
    }
    return canonical == null || isOffer(canonical)
        ? OwnerSites.implied(document, sites, addresses)
        : HostNames.site(canonical.host());
  }

  /**
   * Whether an address is of a form that no page gives itself: templates write their offer there.
   */
  private boolean isOffer(WebUrl canonical) {
    Map<String, PaidSign> signs = new HashMap<>();
    addresses.read(canonical, null, signs);
    long positive = signs.values().stream().filter(weights::isFor).count();
    return positive > 1 || networks.recognise(canonical).isPresent();
  }

  private static AffiliateLink addLinks(
      TargetPlaces target, List<String> signs, List<AffiliateLink> into) {
    AffiliateLink first = null;
    for (LinkPlace place : target.places) {
      RecognisedLink found = place.found() == null ? target.found() : place.found();
      AffiliateLink paid =
          found == null
              ? AffiliateLinks.of(place.link(), target.key, place.inside(), signs)
              : AffiliateLinks.of(place.link(), target.key, found, signs);
      into.add(paid);
      first = first == null ? paid : first;
    }
    return Objects.requireNonNull(first);
  }

  /** Whether an outside target that nothing shows to be paid may be sold all the same. */
  private boolean isOutsideOffer(TargetPlaces target, Collection<PaidSign> signs) {
    return !target.inside() && target.selling() > 0 && signs.stream().allMatch(weights::isFor);
  }

  private static @Nullable Span first(FoundDisclosures disclosures) {
    return disclosures.sentences().isEmpty() ? null : disclosures.sentences().get(0);
  }

  private static int unendorsed(Document document) {
    int count = 0;
    for (Link link : document.links()) {
      boolean is = !link.rel().isEmpty() && !Collections.disjoint(link.rel(), UNENDORSED);
      count += is && link.form() == Link.Form.ANCHOR ? 1 : 0;
    }
    return count;
  }

  private static Set<Span> places(List<CallToAction> calls) {
    Set<Span> places = new HashSet<>();
    calls.forEach(call -> places.addAll(call.places()));
    return places;
  }

  private LinkFacts.Told told(
      Document document, FoundDisclosures disclosures, List<CallToAction> calls) {
    List<CallToAction> paid = calls.stream().filter(call -> call.link() != null).toList();
    boolean all = !paid.isEmpty() && paid.stream().allMatch(CallToAction::disclosed);
    if (disclosures.sentences().isEmpty()) {
      return all
          ? LinkFacts.Told.AT_THE_LINKS
          : disclosures.footer() != null
              ? LinkFacts.Told.AFTER
              : !paid.isEmpty() && disclosureFinder.isHidden(document)
                  ? LinkFacts.Told.HIDDEN
                  : LinkFacts.Told.NOWHERE;
    }
    return all || paid.isEmpty() ? LinkFacts.Told.IN_TIME : LinkFacts.Told.AFTER;
  }
}
