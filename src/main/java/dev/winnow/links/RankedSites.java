package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.calls.LinkWords;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several other sites, or redirects of the own, that the text leads to by one kind of button,
 * "Visit A", "Visit B", and again elsewhere: a ranking, and a review of each below it.
 */
final class RankedSites {
  private static final int MIN_SITES = 3;
  private static final int MIN_AGAIN = 2; // of them stand at two places, and at least half
  private static final int PLACES_EACH = 2;
  private static final int MAX_SITES = 25; // longer lists are directories
  private static final int MAX_WORDS = 5; // of a button

  private final Set<TargetPlaces> ranked = new HashSet<>();
  private final Map<TargetPlaces, Boolean> again = new HashMap<>(); // whether it stands apart twice

  /** The ranked sites among the targets of a page. */
  RankedSites(TargetCollector targets, OrdinarySites sites, TargetCalls calls, LinkWords said) {
    if (targets.buttons() < MIN_SITES) {
      return; // as most pages
    }
    Map<String, List<TargetPlaces>> byWord = new HashMap<>();
    for (TargetPlaces target : targets.all()) {
      WebUrl url = target.honest() ? null : target.first().url();
      if (url != null && target.inText() > 0 && !sites.of(url.host()).ordinary()) {
        for (String word : firstWords(target, said)) {
          byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(target);
        }
      }
    }
    byWord.values().stream()
        .filter(list -> list.size() >= MIN_SITES && isRanking(list, sites, calls))
        .forEach(ranked::addAll);
  }

  /** Whether a link of the text is a button. */
  static boolean mayBe(LinkPlace place) {
    return place.link().button() && !place.inMargin();
  }

  private boolean isRanking(List<TargetPlaces> targets, OrdinarySites sites, TargetCalls calls) {
    Set<String> different = new HashSet<>();
    int twice = 0;
    for (TargetPlaces target : targets) {
      WebUrl url = target.first().url();
      if (url != null) {
        different.add(target.inside() ? target.key : sites.of(url.host()).site());
      }
      twice += again.computeIfAbsent(target, key -> standsAgain(key, calls)) ? 1 : 0;
    }
    return different.size() >= MIN_SITES
        && different.size() <= MAX_SITES
        && twice >= MIN_AGAIN
        && twice * 2 >= targets.size();
  }

  private static boolean standsAgain(TargetPlaces target, TargetCalls calls) {
    return target.inText() > 1 && calls.places(target).size() >= PLACES_EACH;
  }

  /** The first words of links that are buttons by their markup; no name begins so. */
  private static Set<String> firstWords(TargetPlaces target, LinkWords said) {
    Set<String> first = Set.of(); // as of most targets
    for (LinkPlace place : target.places) {
      List<String> words = mayBe(place) ? said.of(place.link()).words() : List.of();
      if (words.size() > 1 && words.size() <= MAX_WORDS) {
        first = first.isEmpty() ? new HashSet<>() : first;
        first.add(words.get(0));
      }
    }
    if (!first.isEmpty() && !target.inside()) {
      String host = target.key.substring(0, Math.max(0, target.key.indexOf('.')));
      first.removeIf(host::contains);
    }
    return first;
  }

  /** Whether a target is one of a ranking. */
  boolean has(TargetPlaces target) {
    return ranked.contains(target);
  }
}
