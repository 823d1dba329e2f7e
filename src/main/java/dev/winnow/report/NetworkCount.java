package dev.winnow.report;

import dev.winnow.model.AffiliateLink;
import dev.winnow.model.LinkFacts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Affiliate links of a page that belong to one network.
 *
 * @param id of the network, or {@code cloaked} for redirect paths on the page's own host
 * @param links affiliate links of the page that belong to it, at least 1
 */
public record NetworkCount(String id, int links) {

  /** The networks of a page's affiliate links, sorted by id. */
  public static List<NetworkCount> of(LinkFacts links) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (AffiliateLink link : links.affiliate()) {
      counts.merge(link.network(), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(count -> new NetworkCount(count.getKey(), count.getValue()))
        .toList();
  }
}
