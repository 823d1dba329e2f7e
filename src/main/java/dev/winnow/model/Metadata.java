package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * What a page declares about itself.
 *
 * @param description meta description
 * @param keywords meta keywords
 * @param author meta author, or the author of its structured data
 * @param siteName og:site_name
 * @param language lang attribute of the root
 * @param canonical canonical URL
 * @param published publication date, as written
 * @param modified date of the last change, as written
 */
public record Metadata(
    @Nullable String description,
    @Nullable String keywords,
    @Nullable String author,
    @Nullable String siteName,
    @Nullable String language,
    @Nullable String canonical,
    @Nullable String published,
    @Nullable String modified) {
  /** A page that declares nothing, such as a text. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null, null, null);
}
