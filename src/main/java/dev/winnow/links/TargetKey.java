package dev.winnow.links;

import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What makes two addresses the same target: host and path without their variants, and the
 * parameters that are not there to track. C4 and the affiliate networks name those parameters.
 */
final class TargetKey {
  /** Sub-ids that publishers fill as they like, and click ids of advertisers. */
  private static final Set<String> TRACKING =
      Set.of(
          ("subid sid tid clickref pubref afftrack epi ref_ fbclid gclid gclsrc dclid msclkid yclid"
                  + " mc_cid mc_eid irclickid irgwc cjevent sscid awc tduid ascsubtag linkid"
                  + " linkcode camp creative creativeasin ref sref xs xcust u1 fobs fobs2 pos cta"
                  + " src source placement position btn button")
              .split(" "));

  private static final int PRODUCT_LENGTH = 10; // of an ASIN, and of the ISBN that it is for books

  private TargetKey() {}

  static String of(WebUrl url) {
    return of(url, Set.of());
  }

  /**
   * The same for an address of which more is known.
   *
   * @param labels names of parameters that are there to track as well
   */
  static String of(WebUrl url, Set<String> labels) {
    String host = url.host().startsWith("www.") ? url.host().substring(4) : url.host();
    String path = url.path();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String product = host.startsWith("amazon.") ? product(url) : null;
    if (product != null) {
      return host + "/" + product;
    }
    String page = (host + path).toLowerCase(Locale.ROOT);
    return url.query().isEmpty() ? page : page + query(url, labels);
  }

  /** The parameters that tell one target of a page from another; empty if none does. */
  private static String query(WebUrl url, Set<String> labels) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      if (!tracks(parameter.name()) && !labels.contains(parameter.name())) {
        String value = parameter.value();
        query.add(value.isEmpty() ? parameter.name() : parameter.name() + "=" + value);
      }
    }
    return query.toString();
  }

  /** Amazon's own number, under which one product has a dozen paths. */
  private static @Nullable String product(WebUrl url) {
    for (String segment : url.segments()) {
      boolean number = segment.length() == PRODUCT_LENGTH && Character.isDigit(segment.charAt(1));
      if (number && segment.chars().allMatch(Character::isLetterOrDigit)) {
        return segment.toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }

  private static boolean tracks(String name) {
    return name.startsWith("utm_")
        || name.startsWith("aff_sub")
        || (name.startsWith("subid") && name.length() <= 7)
        || TRACKING.contains(name);
  }
}
