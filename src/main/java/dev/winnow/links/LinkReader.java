package dev.winnow.links;

import dev.winnow.links.calls.CallLexicon;
import dev.winnow.links.calls.CallLines;
import dev.winnow.links.calls.DisclosureFinder;
import dev.winnow.links.calls.LooseLines;
import dev.winnow.links.networks.LinkAddress;
import dev.winnow.links.networks.NetworkTable;
import dev.winnow.links.networks.ParsedUrl;
import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.links.networks.ShareLinks;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.web.WebUrls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the links of a page as commerce: which of them pay, through whom, for which merchant, and
 * what the reader is asked to do. Remembers hosts, so there is one instance a thread; asks no
 * network.
 */
public final class LinkReader {
  private static final Set<String> UNENDORSED = Set.of("nofollow", "sponsored", "ugc");

  private final NetworkTable networks = NetworkTable.load();
  private final CallLexicon wording = CallLexicon.load();
  private final DisclosureFinder disclosures = DisclosureFinder.load();
  private final OrdinarySites ordinary = new OrdinarySites();
  private final CloakedLinks cloaks = new CloakedLinks(wording);

  /**
   * Reads a page.
   *
   * @param words of the document's text
   * @param sentences of the document's text, in order
   * @param partsOfSpeech gives a word array its Universal tags; slow, so only short lines go there
   */
  public LinkFacts read(
      Document document, Words words, List<Span> sentences, UnaryOperator<String[]> partsOfSpeech) {
    String own = ownSite(document);
    Span disclosure = disclosures.first(words);
    List<AffiliateLink> affiliate = new ArrayList<>();
    LinkTargets targets = new LinkTargets(words, wording, disclosure);
    int total = 0;
    int external = 0;
    int unendorsed = 0;
    for (Link link : document.links()) {
      LinkAddress address = address(link);
      if (address == null) {
        continue;
      }
      ParsedUrl parts = ParsedUrl.of(address);
      boolean inside = link.target() == null || address.site().equals(own);
      total++;
      external += inside ? 0 : 1;
      unendorsed += link.rel().isEmpty() || Collections.disjoint(link.rel(), UNENDORSED) ? 0 : 1;
      AffiliateLink paid = paid(link, parts, inside);
      if (paid != null) {
        affiliate.add(paid);
        targets.add(paid);
      } else if (!inside && !ordinary.holds(address.host()) && !ShareLinks.isShare(parts)) {
        targets.add(link, parts);
      }
    }
    List<CallToAction> calls = new ArrayList<>(targets.calls());
    List<CallLines.Call> lines =
        new CallLines(wording, document, words, partsOfSpeech).find(sentences);
    calls.addAll(new LooseLines(document, words, disclosure).calls(lines));
    calls.sort(Comparator.comparingInt(call -> call.places().get(0).start()));
    return new LinkFacts(total, external, unendorsed, affiliate, calls, disclosure);
  }

  /** The site that the page belongs to, as fetched, or as it says of itself and does not pay. */
  private @Nullable String ownSite(Document document) {
    String site = document.page().site();
    String canonical = document.metadata().canonical();
    if (site != null || canonical == null || networks.recognise(canonical).isPresent()) {
      return site;
    }
    return WebUrls.site(canonical);
  }

  /** Where a link leads; a path of a page without a URL leads to a host without a name. */
  private @Nullable LinkAddress address(Link link) {
    String href = link.href();
    if (href.startsWith("#")) {
      return null;
    }
    String target = link.target();
    boolean path = href.startsWith("/") && !href.startsWith("//");
    if (target == null && path) {
      return LinkAddress.of("https://page.invalid" + href).orElse(null);
    }
    return (target == null ? LinkAddress.of(href) : networks.address(target)).orElse(null);
  }

  private @Nullable AffiliateLink paid(Link link, ParsedUrl parts, boolean inside) {
    LinkAddress address = parts.address();
    RecognisedLink found = networks.recognise(parts).orElse(null);
    boolean leaves = found != null && (!inside || !address.site().equals(found.merchant()));
    if (found != null && leaves) {
      return AffiliateLinks.of(link, address, found);
    }
    return inside && cloaks.isCloaked(parts, link)
        ? new AffiliateLink(link, "cloaked", null, null, null, TargetKey.of(parts))
        : null;
  }
}
