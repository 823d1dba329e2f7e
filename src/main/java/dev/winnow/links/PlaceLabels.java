package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.networks.NestedAddress;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.LineKey;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parameters that only say which link of the page was clicked, such as {@code pos=top} and {@code
 * pos=end}: in addresses of one path, their values are short and never the same twice, and the rest
 * of the address is. Sub-ids under names that nobody has written down are found so.
 */
final class PlaceLabels {
  static final int MIN_PLACES = 3;
  private static final int MAX_PLACES = 200; // a page with more lists things
  private static final int MAX_LENGTH = 16; // of a label
  private static final int MIN_ID = 4; // characters
  private static final int MAX_DIGITS = 3; // one after another; more number products

  /** How sites call the places of a page. */
  private static final Set<String> SPOTS =
      Set.of("top", "hero", "header", "intro", "mid", "middle", "body", "end", "bottom", "footer");

  private PlaceLabels() {}

  /** The targets with those put together whose addresses differ in labels only, in order. */
  static Map<String, TargetPlaces> joined(
      Map<String, TargetPlaces> targets, AddressSigns addresses) {
    Map<String, List<TargetPlaces>> byPath = new HashMap<>();
    for (TargetPlaces target : targets.values()) {
      WebUrl url = target.first().url();
      if (url != null && target.found() == null && !url.query().isEmpty()) {
        byPath.computeIfAbsent(url.host() + url.path(), path -> new ArrayList<>()).add(target);
      }
    }
    Map<TargetPlaces, String> keys = new HashMap<>();
    byPath.values().forEach(group -> addKeys(group, addresses, keys));
    return keys.isEmpty() ? targets : TargetPlaces.joined(targets, keys);
  }

  private static void addKeys(
      List<TargetPlaces> group, AddressSigns addresses, Map<TargetPlaces, String> keys) {
    if (group.size() < MIN_PLACES || group.size() > MAX_PLACES) {
      return;
    }
    boolean inside = group.get(0).inside();
    Set<String> labels =
        inside
            ? ofRedirect(group, addresses)
            : labels(group, addresses.isTracker(url(group.get(0)).host()));
    if (!labels.isEmpty()) {
      group.forEach(target -> keys.put(target, TargetCollector.key(url(target), labels)));
    }
  }

  /**
   * Names of the parameters of a redirect on the own site that never stand first, if the first one
   * has the same few values: the number of the offer, and behind it what was clicked. None if an
   * address stands in one: it says where to.
   */
  private static Set<String> behindFirst(List<TargetPlaces> group) {
    Set<String> labels = new HashSet<>();
    Set<String> firsts = new HashSet<>();
    Set<String> offers = new HashSet<>();
    for (TargetPlaces target : group) {
      if (!NestedAddress.in(url(target)).isEmpty()) {
        return Set.of();
      }
      List<UrlQuery.Parameter> parameters = url(target).parameters().parameters();
      for (UrlQuery.Parameter parameter : parameters) {
        labels.add(parameter.name());
      }
      if (!parameters.isEmpty()) {
        UrlQuery.Parameter first = parameters.get(0);
        firsts.add(first.name());
        offers.add(first.name() + "=" + first.value());
      }
    }
    labels.removeAll(firsts);
    return offers.size() * 2 <= group.size() ? labels : Set.of();
  }

  /**
   * Names of the parameters of a redirect that are labels: those behind the first or, if its path
   * names the offer, those whose values are never the same twice and that are sub-ids by name,
   * number the links, or say where they stand.
   */
  private static Set<String> ofRedirect(List<TargetPlaces> group, AddressSigns addresses) {
    Set<String> behind = behindFirst(group);
    if (!behind.isEmpty() || !addresses.namesOffer(url(group.get(0)))) {
      return behind;
    }
    Map<String, List<String>> values = values(group);
    Set<String> labels = new HashSet<>();
    values.forEach(
        (name, found) -> {
          boolean different = new HashSet<>(found).size() == found.size();
          boolean telling =
              addresses.isSubId(name) || isCount(found) || found.stream().anyMatch(SPOTS::contains);
          if (different && found.size() >= MIN_PLACES && telling) {
            labels.add(name);
          }
        });
    return labels;
  }

  /** Whether values count the links of a page, or its boxes of links: 1, 2, 3. */
  private static boolean isCount(List<String> values) {
    int count = 0;
    for (String value : values) {
      if (value.equals(Integer.toString(count + 1))) {
        count++;
      } else if (!value.equals(Integer.toString(count))) {
        return false;
      }
    }
    return count >= MIN_PLACES;
  }

  private static WebUrl url(TargetPlaces target) {
    WebUrl url = target.first().url();
    if (url == null) {
      throw new IllegalArgumentException(target.key); // was grouped by it
    }
    return url;
  }

  /**
   * Names of the parameters of a group of addresses that are labels.
   *
   * @param tracker whether the host is named like a tracker, whose links need no other id, and may
   *     be numbered
   */
  private static Set<String> labels(List<TargetPlaces> group, boolean tracker) {
    Map<String, List<String>> values = values(group);
    int places = group.stream().mapToInt(target -> target.places.size()).sum();
    Set<String> labels = new HashSet<>();
    values.forEach(
        (name, found) -> {
          boolean everywhere = found.size() == places;
          boolean different = everywhere && new HashSet<>(found).size() == places;
          boolean telling =
              found.stream().allMatch(PlaceLabels::isLabel)
                  && found.stream().anyMatch(PlaceLabels::hasLetter);
          boolean label = (different && telling) || (everywhere && tracker && isCount(found));
          if (label && repeats(group, name, tracker) && !namesOffers(group, name)) {
            labels.add(name);
          }
        });
    return labels;
  }

  /** The values of each parameter of a group of addresses, in the order of the links. */
  private static Map<String, List<String>> values(List<TargetPlaces> group) {
    Map<String, List<String>> values = new HashMap<>();
    for (TargetPlaces target : group) {
      for (LinkPlace place : target.places) {
        WebUrl url = place.url();
        if (url != null) {
          for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
            values
                .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                .add(parameter.value());
          }
        }
      }
    }
    return values;
  }

  /** Whether the addresses without a parameter are fewer, and name somebody or something still. */
  private static boolean repeats(List<TargetPlaces> group, String label, boolean tracker) {
    Set<String> rests = new HashSet<>();
    for (TargetPlaces target : group) {
      rests.add(TargetCollector.key(url(target), Set.of(label)));
    }
    return rests.size() * 2 <= group.size()
        && (tracker || group.stream().anyMatch(target -> tellsWhose(url(target), label)));
  }

  /** Whether an address names somebody or something beside a label. */
  private static boolean tellsWhose(WebUrl url, String label) {
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      if (!parameter.name().equals(label) && !SharedIds.isCampaign(parameter.name())) {
        return true;
      }
    }
    return holdsId(TargetCollector.key(url, Set.of(label)));
  }

  /**
   * Whether the values of a parameter say what the links say: "product=gold" under "Buy Gold" is
   * what a shop sells, and no place of the page.
   */
  private static boolean namesOffers(List<TargetPlaces> group, String name) {
    int links = 0;
    int named = 0;
    for (TargetPlaces target : group) {
      String value = url(target).parameters().value(name);
      for (LinkPlace place : target.places) {
        links++;
        List<String> said = LineKey.words(place.link().anchor());
        named += value != null && LineKey.words(value).stream().anyMatch(said::contains) ? 1 : 0;
      }
    }
    return named * 2 > links;
  }

  /** Whether a folder of an address has letters and digits mixed, as the ids of publishers do. */
  private static boolean holdsId(String address) {
    String[] parts = address.split("/", -1);
    for (int i = 1; i < parts.length - 1; i++) {
      String part = parts[i];
      boolean id =
          isLabel(part)
              && part.length() >= MIN_ID
              && hasLetter(part)
              && part.chars().filter(Character::isDigit).count() > 1
              && part.chars().allMatch(Character::isLetterOrDigit);
      if (id) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is no mere number, as those of classes and records are. */
  static boolean hasLetter(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isLetter(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value may be a label by its form. */
  static boolean isLabel(String value) {
    int digits = 0;
    for (int i = 0; i < value.length(); i++) {
      digits = Character.isDigit(value.charAt(i)) ? digits + 1 : 0;
      if (digits > MAX_DIGITS) {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= MAX_LENGTH;
  }
}
