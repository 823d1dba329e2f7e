package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.paid.SignWeights;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Redirects of the own site that are called by what the text sells: {@code /r/coolfold} under "Snap
 * up a Coolfold topper". Who leads to sources, tools and services calls his redirects by common
 * words, or sells nothing beside them.
 */
final class SellingRedirects {
  private static final int MIN_NAME = 4; // letters
  private static final int MAX_NAMES = 6; // parts of what one redirect is called
  private static final int MAX_LOOKED = 2_000; // characters of a block around a link
  private static final int MAX_PLACES = 3; // of one target that are looked at

  private final Document document;
  private final OrdinarySites sites;
  private final AddressSigns addresses;

  SellingRedirects(Document document, OrdinarySites sites, AddressSigns addresses) {
    this.document = document;
    this.sites = sites;
    this.addresses = addresses;
  }

  /**
   * Whether most redirects of the text bear the name of something that it offers, and enough of
   * them stand under words that sell or name a price.
   */
  boolean are(TargetCollector targets, SignWeights numbers) {
    int redirects = 0;
    int places = 0;
    int selling = 0;
    int honest = 0;
    List<TargetPlaces> found = new ArrayList<>();
    for (TargetPlaces target : targets.all()) {
      WebUrl url = target.inside() ? target.first().url() : null;
      if (url != null
          && target.inText() > 0
          && addresses.isOwnRedirect(url, sites.of(url.host()).site())) {
        redirects++;
        honest += target.honest() ? 1 : 0;
        places += target.inText();
        selling += target.selling() + target.soft() > 0 ? 1 : 0;
        found.add(target);
      }
    }
    boolean may =
        places >= numbers.number("pressed-places")
            && places >= numbers.number("only-share") * targets.waysOn()
            && honest * 2 <= redirects
            && selling * numbers.number("redirects-selling") >= redirects;
    return may && found.stream().filter(this::namesOffer).count() * 2 > redirects;
  }

  private boolean namesOffer(TargetPlaces target) {
    WebUrl url = target.first().url();
    if (url == null) {
      return false;
    }
    List<String> names = names(url);
    return target.places.stream()
        .limit(MAX_PLACES)
        .anyMatch(place -> names.stream().anyMatch(name -> isNamed(name, place)));
  }

  /** The parts of what a redirect is called, in its path or in its query. */
  private static List<String> names(WebUrl url) {
    List<String> path = url.lowerSegments();
    StringBuilder name = new StringBuilder(path.isEmpty() ? "" : path.get(path.size() - 1));
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      name.append('-').append(parameter.value().toLowerCase(Locale.ROOT));
    }
    List<String> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length() && names.size() < MAX_NAMES; i++) {
      if (i == name.length() || !Character.isLetter(name.charAt(i))) {
        if (i - start >= MIN_NAME) {
          names.add(name.substring(start, i));
        }
        start = i + 1;
      }
    }
    return names;
  }

  /** Whether a name stands within a sentence around a link, written with a capital. */
  private boolean isNamed(String name, LinkPlace place) {
    Block block = place.block();
    int from = Math.max(block == null ? 0 : block.start(), place.link().start() - MAX_LOOKED);
    int to =
        Math.min(
            block == null ? document.text().length() : block.end(),
            place.link().end() + MAX_LOOKED);
    String around = document.text().substring(from, Math.max(from, to));
    String written = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    int at = around.indexOf(written);
    while (at >= 0) {
      boolean within =
          at > 1 && around.charAt(at - 1) <= ' ' && Character.isLetter(around.charAt(at - 2));
      if (within) {
        return true;
      }
      at = around.indexOf(written, at + 1);
    }
    return false;
  }
}
