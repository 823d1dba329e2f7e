package dev.winnow.links.calls;

import dev.winnow.links.calls.GuideSigns.Sign;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.web.UrlQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One page of the own site through which a text leads to each of several offers under one wording:
 * {@code /book?clinic=a&pos=1} behind the first of a ranking, {@code /book?clinic=b&pos=2} behind
 * the second. The offers' own sites are linked nowhere. Branches, courses and doctors are booked so
 * too: it tells something only beside other signs of a guide.
 */
final class GuideGateway {
  private static final int MIN_OFFERS = 3;
  private static final int MAX_OFFERS = 25; // longer lists are catalogues

  private final Document document;
  private final List<Link> offers;

  GuideGateway(Document document) {
    this.document = document;
    this.offers = offers();
  }

  private List<Link> offers() {
    int may = 0;
    for (Link link : document.links()) {
      may += isOwnQuery(link.href()) ? 1 : 0;
    }
    if (may < MIN_OFFERS) {
      return List.of(); // as on most pages
    }
    BlockCursor blocks = new BlockCursor(document);
    Map<String, List<Link>> gates = new LinkedHashMap<>();
    for (Link link : document.links()) {
      String href = link.href();
      if (isOwnQuery(href) && isOfText(link, blocks) && !link.anchor().isBlank()) {
        String gate = href.substring(0, href.indexOf('?')) + " " + link.anchor();
        gates.computeIfAbsent(gate, key -> new ArrayList<>()).add(link);
      }
    }
    for (List<Link> links : gates.values()) {
      Set<String> addresses = new HashSet<>();
      links.forEach(link -> addresses.add(link.href()));
      if (addresses.size() >= MIN_OFFERS && addresses.size() <= MAX_OFFERS) {
        return links;
      }
    }
    return List.of();
  }

  private static boolean isOwnQuery(String href) {
    return href.length() > 1
        && href.charAt(0) == '/'
        && href.charAt(1) != '/'
        && href.indexOf('?') > 1;
  }

  private static boolean isOfText(Link link, BlockCursor blocks) {
    Block block = blocks.at(link.start());
    return link.form() == Link.Form.ANCHOR && block != null && !block.region().isMargin();
  }

  /** Where the text leads there. */
  List<Span> places() {
    return offers.stream().map(link -> new Span(link.start(), link.end())).toList();
  }

  /** Adds what the links show. */
  void addTo(Set<Sign> signs) {
    GuideSigns.add(!offers.isEmpty(), Sign.GATEWAY, signs);
    GuideSigns.add(isCounted(), Sign.COUNTER, signs);
    GuideSigns.add(!offers.isEmpty() && GuideMarks.hasMarks(document.text()), Sign.MARKED, signs);
  }

  /** Whether a parameter counts the offers from one on. */
  private boolean isCounted() {
    int number = 0;
    for (Link link : offers) {
      String count = Integer.toString(++number);
      String query = link.href().substring(link.href().indexOf('?') + 1);
      boolean counted =
          UrlQuery.of(query).parameters().stream()
              .map(UrlQuery.Parameter::value)
              .anyMatch(count::equals);
      if (!counted) {
        return false;
      }
    }
    return number > 0;
  }
}
