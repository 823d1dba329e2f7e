package dev.winnow.sites;

import org.jspecify.annotations.Nullable;

/**
 * The use of a mark on the sites of one owner.
 *
 * @param site the first of them by name
 * @param page id of the first of its pages
 * @param url address of that page
 */
public record SiteUse(String site, String page, @Nullable String url) {
  /** The one that comes first. */
  public SiteUse first(SiteUse other) {
    int order = site.compareTo(other.site);
    return order < 0 || (order == 0 && page.compareTo(other.page) <= 0) ? this : other;
  }
}
