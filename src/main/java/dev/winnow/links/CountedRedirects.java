package dev.winnow.links;

import dev.winnow.links.paid.AddressSigns;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Redirects of the own site to several offers whose links a page counts through, {@code
 * /visit/a?pos=1}, {@code /visit/b?pos=2}, and {@code /visit/a?pos=3} again: the number belongs to
 * the link and not to the offer. Lists of results number what they list, each once.
 */
final class CountedRedirects {
  static final int MIN_TARGETS = 4;
  private static final int MIN_OFFERS = 3;
  private static final int MAX_TARGETS = 200; // a page with more lists things

  private CountedRedirects() {}

  /** The targets with those put together whose addresses differ in such a number only, in order. */
  static Map<String, TargetPlaces> joined(
      Map<String, TargetPlaces> targets, OrdinarySites sites, AddressSigns addresses) {
    List<TargetPlaces> redirects = new ArrayList<>();
    for (TargetPlaces target : targets.values()) {
      WebUrl url = target.inside() ? target.first().url() : null;
      if (url != null
          && !url.query().isEmpty()
          && addresses.isOwnRedirect(url, sites.of(url.host()).site())) {
        redirects.add(target);
      }
    }
    boolean may = redirects.size() >= MIN_OFFERS && redirects.size() <= MAX_TARGETS;
    String count = may ? count(redirects) : "";
    if (count.isEmpty()) {
      return targets; // as of nearly all pages
    }
    Map<TargetPlaces, String> keys = new HashMap<>();
    for (TargetPlaces target : redirects) {
      WebUrl url = target.first().url();
      if (url != null) {
        keys.put(target, TargetCollector.key(url, Set.of(count)));
      }
    }
    return TargetPlaces.joined(targets, keys);
  }

  /**
   * The parameter that counts the links of redirects; empty if none does. Links with one address,
   * as a picture and its title have, count once.
   */
  private static String count(List<TargetPlaces> redirects) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Set<String> paths = new HashSet<>();
    for (TargetPlaces target : redirects) {
      WebUrl url = target.first().url();
      if (url != null) {
        paths.add(url.host() + url.path());
        for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
          values
              .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
              .add(parameter.value());
        }
      }
    }
    int all = redirects.size();
    boolean several = paths.size() >= MIN_OFFERS && all >= MIN_TARGETS && paths.size() < all;
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      if (several && entry.getValue().size() == all && isCount(entry.getValue())) {
        return entry.getKey();
      }
    }
    return "";
  }

  /** Whether values are the numbers from one on, each once, in whatever order. */
  private static boolean isCount(List<String> values) {
    Set<String> found = new HashSet<>(values);
    for (int number = 1; number <= values.size(); number++) {
      if (!found.contains(Integer.toString(number))) {
        return false;
      }
    }
    return true;
  }
}
