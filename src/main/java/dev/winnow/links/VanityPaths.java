package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.web.HostNames;
import dev.winnow.web.WebUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word as the whole path on several other sites, each linked again and again: sponsors of a
 * show give it such an address each, by which they count whom it sends.
 */
final class VanityPaths {
  private static final int MIN_SITES = 3;
  private static final int PLACES_EACH = 2; // of the text; handles stand once a network
  private static final int MIN_LENGTH = 4;

  private final Map<String, Integer> places = new HashMap<>(); // by path
  private final Map<String, Set<String>> sitesOf = new HashMap<>(); // by path
  private final OrdinarySites sites;
  private final String own;

  /**
   * @param own registrable domain of the page, or null
   */
  VanityPaths(TargetCollector targets, OrdinarySites sites, @Nullable String own) {
    this.sites = sites;
    this.own = own == null ? "" : letters(HostNames.name(own));
    if (targets.names() < MIN_SITES * PLACES_EACH) {
      return; // as most pages
    }
    for (TargetPlaces target : targets.all()) {
      for (LinkPlace place : target.places) {
        WebUrl url = place.url();
        String path = url != null && mayBe(place) ? path(url) : null;
        if (path != null && url != null) {
          places.merge(path, 1, Integer::sum);
          sitesOf.computeIfAbsent(path, key -> new HashSet<>()).add(sites.of(url.host()).site());
        }
      }
    }
    sitesOf
        .entrySet()
        .removeIf(
            entry -> {
              int several = entry.getValue().size();
              int linked = places.getOrDefault(entry.getKey(), 0);
              return several < MIN_SITES || linked < several * PLACES_EACH;
            });
  }

  /** Whether a link of the text leads to another site by a path of one word. */
  static boolean mayBe(LinkPlace place) {
    WebUrl url = place.url();
    return url != null && !place.inside() && !place.inMargin() && isName(url);
  }

  private static boolean isName(WebUrl url) {
    List<String> segments = url.lowerSegments();
    return segments.size() == 1 && isName(segments.get(0));
  }

  private @Nullable String path(WebUrl url) {
    if (!isName(url)) {
      return null; // as of most
    }
    OrdinarySites.KnownHost host = sites.of(url.host());
    return host.ordinary() || host.body() ? null : url.lowerSegments().get(0);
  }

  private static boolean isName(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-') {
        return false;
      }
    }
    return segment.length() >= MIN_LENGTH;
  }

  /** The path of a target if several sites have it; null if not. */
  @Nullable String in(TargetPlaces target) {
    WebUrl url = target.first().url();
    if (sitesOf.isEmpty() || url == null || target.inside()) {
      return null; // as on nearly all pages
    }
    String path = path(url);
    return path != null && sitesOf.containsKey(path) ? path : null;
  }

  /** Whether a path is part of the name of the page's site. */
  boolean isOwnName(String path) {
    String letters = letters(path);
    return letters.length() >= MIN_LENGTH && own.contains(letters);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetter(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
