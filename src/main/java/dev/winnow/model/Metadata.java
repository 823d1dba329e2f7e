package dev.winnow.model;

import java.util.List;
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
 * @param sameAs addresses of the owner elsewhere (sameAs of schema.org)
 */
public record Metadata(
    @Nullable String description,
    @Nullable String keywords,
    @Nullable String author,
    @Nullable String siteName,
    @Nullable String language,
    @Nullable String canonical,
    @Nullable String published,
    @Nullable String modified,
    List<String> sameAs) {
  /** A page that declares nothing, such as a text. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null, null, null);

  /** Copies the list. */
  public Metadata {
    sameAs = List.copyOf(sameAs);
  }

  /** A page that declares no other address of its owner. */
  public Metadata(
      @Nullable String description,
      @Nullable String keywords,
      @Nullable String author,
      @Nullable String siteName,
      @Nullable String language,
      @Nullable String canonical,
      @Nullable String published,
      @Nullable String modified) {
    this(
        description,
        keywords,
        author,
        siteName,
        language,
        canonical,
        published,
        modified,
        List.of());
  }
}
