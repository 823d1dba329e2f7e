package dev.winnow.links;

import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.LineKey;
import dev.winnow.model.Link;
import dev.winnow.web.WebUrl;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pages of the own site that the text links to with {@code nofollow}, and nothing on the page links
 * to without: who keeps search engines away from a page of his own, and from no other, has a
 * redirect there, whatever its folder is called.
 */
final class UnendorsedPages {
  private static final int MIN_PLACES = 3;
  private static final int MIN_WORDINGS = 2; // of one word: "Reply" stands under every comment
  private static final int MIN_FOLLOWED = 2; // other pages; some sites follow nothing

  /** Words of {@code rel} beside which nofollow is there for another reason. */
  private static final Set<String> LISTS = Set.of("tag", "category", "author", "bookmark", "ugc");

  private UnendorsedPages() {}

  /**
   * The addresses of such pages, as written; none on most pages.
   *
   * @param text links of the text to the own site
   * @param margins those of header, menu and footer
   */
  static Set<String> in(List<Link> text, List<Link> margins, AddressSigns addresses) {
    Set<String> hidden = new HashSet<>();
    for (Link link : text) {
      if (isUnendorsed(link) && Collections.disjoint(link.rel(), LISTS)) {
        hidden.add(link.address());
      }
    }
    if (hidden.isEmpty()) {
      return hidden; // as on nearly all pages
    }
    Set<String> followed = new HashSet<>();
    text.forEach(link -> addFollowed(link, followed));
    margins.forEach(link -> addFollowed(link, followed));
    hidden.removeAll(followed);
    hidden.removeIf(address -> !mayRedirect(address, addresses));
    int places = 0;
    Set<String> wordings = new HashSet<>();
    for (Link link : text) {
      if (hidden.contains(link.address())) {
        places++;
        wordings.add(LineKey.of(link.anchor()));
      }
    }
    boolean telling =
        wordings.size() >= MIN_WORDINGS
            || wordings.stream().allMatch(words -> words.indexOf(' ') > 0);
    boolean enough = places >= MIN_PLACES && telling && followed.size() >= MIN_FOLLOWED;
    return enough ? hidden : Set.of();
  }

  private static boolean mayRedirect(String address, AddressSigns addresses) {
    WebUrl url = TargetCollector.url(address);
    return url != null && addresses.mayHide(url);
  }

  private static void addFollowed(Link link, Set<String> into) {
    if (!isUnendorsed(link)) {
      into.add(link.address());
    }
  }

  private static boolean isUnendorsed(Link link) {
    return link.rel().contains("nofollow");
  }
}
