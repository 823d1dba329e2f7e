package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.calls.SalesWords;
import dev.winnow.model.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links that other sites paid to have put into a page: those of trades that have nothing to do with
 * it or with each other, such as casinos and loans, all followed ones of a text whose site says
 * that it sells them, and those that stand under the words of a search.
 */
final class SoldLinks {
  private static final int MIN_TRADES = 2; // one may be the subject of the page

  private final Map<TargetPlaces, String> trades = new HashMap<>();
  private final PlacedAnchors placed;
  private final boolean several;
  private final boolean offered;

  SoldLinks(TargetCollector targets, SalesWords sales, PlacedAnchors placed) {
    this.placed = placed;
    offered = sales.offersLinks();
    for (TargetPlaces target : targets.all()) {
      String trade = target.inside() ? null : trade(target);
      if (trade != null) {
        trades.put(target, trade);
      }
    }
    several = new HashSet<>(trades.values()).size() >= MIN_TRADES;
  }

  private static @Nullable String trade(TargetPlaces target) {
    for (LinkPlace place : target.places) {
      if (place.sense().trade() != null) {
        return place.sense().trade();
      }
    }
    return null;
  }

  /** Why a link to another site was sold, for a reviewer; null if nothing says so. */
  @Nullable String reason(TargetPlaces target) {
    String trade = trades.get(target);
    if (trade != null && (several || offered)) {
      return trade;
    }
    boolean follows = !target.anyRel("nofollow") && !target.any(Link.Form.WRITTEN);
    String search = placed.in(target);
    return search != null
        ? "under the words of a search, " + search
        : offered && follows && target.inText() > 0 ? "the site offers links" : null;
  }
}
