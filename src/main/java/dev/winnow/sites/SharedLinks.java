package dev.winnow.sites;

import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Affiliate ids in the main content of a page that stand on sites of other owners too, and what
 * {@code shared-affiliate-id} says of them.
 *
 * @param site registrable domain of the page
 * @param links the ids, those of most owners first
 */
public record SharedLinks(String site, List<SharedLink> links) {
  /** An id of a page and the sites that have it too. */
  public record SharedLink(PageMark mark, SharedMark.Counted sites) {}

  /** Copies the links. */
  public SharedLinks {
    links = List.copyOf(links);
  }

  /**
   * The shared ids of a page; null if it has none.
   *
   * @param shared marks on the sites of several owners, by their keys
   */
  public static @Nullable SharedLinks of(PageFacts page, Map<String, SharedMark.Counted> shared) {
    String site = page.site();
    if (site == null) {
      return null;
    }
    List<SharedLink> links = new ArrayList<>();
    for (PageMark mark : page.marks()) {
      SharedMark.Counted sites = shared.get(mark.sharedKey());
      if (sites != null && mark.main() && mark.kind() == PageMark.Kind.AFFILIATE) {
        links.add(new SharedLink(mark, sites));
      }
    }
    links.sort((a, b) -> Integer.compare(b.sites().owners(), a.sites().owners()));
    return links.isEmpty() ? null : new SharedLinks(site, links);
  }

  /**
   * What the signal says of a page whose ids, if it has any, are its owner's alone.
   *
   * @param site of the page, or null
   */
  public static Finding nothing(@Nullable String site) {
    return site == null
        ? new NotApplicable("the page has no address")
        : new Measured(
            0, "no affiliate id of this page is known from another owner's site", List.of());
  }

  /**
   * What the signal says of a page with shared ids.
   *
   * @param text of the page for evidence in UTF-16 units, or null for code points
   */
  public Measured finding(@Nullable String text) {
    List<Evidence> evidence = new ArrayList<>();
    for (SharedLink link : links) {
      PageMark mark = link.mark();
      Map<String, String> facts = new TreeMap<>();
      List<SiteUse> others = link.sites().others(site);
      facts.put("network", mark.name());
      facts.put("sites", others.stream().map(SiteUse::site).collect(Collectors.joining(", ")));
      if (!others.isEmpty()) {
        facts.put("page", others.get(0).page());
        String url = others.get(0).url();
        if (url != null) {
          facts.put("url", url);
        }
      }
      evidence.add(
          new Evidence(
              at(mark.start(), text),
              at(mark.end(), text),
              mark.quote(),
              null,
              "the affiliate id in this link stands on " + sites(link.sites().owners() - 1),
              facts));
    }
    int most = links.get(0).sites().owners() - 1;
    String message =
        String.format(
            Locale.ROOT,
            "%s of this page on %s",
            links.size() == 1 ? "an affiliate id" : links.size() + " affiliate ids",
            sites(most));
    return new Measured(most, message, evidence);
  }

  private static int at(int point, @Nullable String text) {
    return text == null ? point : text.offsetByCodePoints(0, point);
  }

  private static String sites(int owners) {
    return owners == 1 ? "the site of 1 other owner" : "sites of " + owners + " other owners";
  }
}
