package dev.winnow.links;

import dev.winnow.links.paid.AddressSigns;
import dev.winnow.model.Document;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shops that a page leads to by its own name, each under a parameter of its own: {@code
 * ?via=slowrunner} here, {@code ?discount=SLOW15} there. Every programme has another name for its
 * publishers; who tags all links as their source, as systems for blogs do, writes the same
 * everywhere.
 */
final class NamedOffers {
  private static final int MIN_SITES = 3;
  private static final int MIN_PARAMETERS = 2; // different names, those of networks included

  /** Parameters that put a code into a shop's cart, beside those of programmes. */
  private static final Set<String> CODES =
      Set.of(
          "code",
          "discount",
          "voucher",
          "gutschein",
          "rabattcode",
          "codigo",
          "cupon",
          "cupom",
          "codice",
          "sconto",
          "kod",
          "kortingscode",
          "rabattkod",
          "parrain",
          "parrainage",
          "amigo");

  private final Map<TargetPlaces, String> named = new HashMap<>();

  NamedOffers(
      TargetCollector targets, OrdinarySites sites, AddressSigns addresses, Document document) {
    if (targets.queries() < MIN_SITES
        || targets.all().stream().filter(NamedOffers::mayBe).count() < MIN_SITES) {
      return; // as most pages
    }
    Set<String> shops = new HashSet<>();
    Set<String> names = new HashSet<>();
    PublisherMarks marks = null; // as few pages need
    for (TargetPlaces target : targets.all()) {
      WebUrl url = target.first().url();
      if (url == null || !mayBe(target)) {
        continue;
      }
      OrdinarySites.KnownHost host = sites.of(url.host());
      if (host.body() || host.ordinary()) {
        continue;
      }
      String name = target.found() == null ? null : target.found().network();
      for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
        if (name == null && mayName(parameter, addresses)) {
          marks = marks == null ? new PublisherMarks(addresses, document) : marks;
          if (marks.isNamed(parameter.value())) {
            name = parameter.name();
            named.put(target, name + "=");
          }
        }
      }
      if (name != null) {
        shops.add(host.site());
        names.add(name.toLowerCase(Locale.ROOT));
      }
    }
    if (shops.size() < MIN_SITES || names.size() < MIN_PARAMETERS) {
      named.clear();
    }
  }

  private static boolean mayBe(TargetPlaces target) {
    WebUrl url = target.inside() ? null : target.first().url();
    return url != null && !url.query().isEmpty() && target.inText() > 0;
  }

  private static boolean mayName(UrlQuery.Parameter parameter, AddressSigns addresses) {
    return !parameter.value().isEmpty()
        && (CODES.contains(parameter.name()) || addresses.namesPublisher(parameter.name()));
  }

  /** The parameter that holds the page's name; null if a target is none of such shops. */
  @Nullable String in(TargetPlaces target) {
    return named.get(target);
  }
}
