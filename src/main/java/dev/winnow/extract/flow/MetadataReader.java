package dev.winnow.extract.flow;

import dev.winnow.extract.style.ElementAttributes;
import dev.winnow.extract.style.StyleSelector;
import dev.winnow.model.Metadata;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects what a page declares about itself. The first declaration of a name counts. */
public final class MetadataReader {
  private static final int MAX_LENGTH = 2_000; // longer declarations are stuffed or broken
  private static final int MAX_HEADINGS = 5; // of the first rank; a page of more has no single one

  private final Map<String, String> metas = new HashMap<>();
  private final Map<String, String> structured = new HashMap<>();
  private final List<String> headings = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String canonical;

  /** Handles an element of the head. A title inside an SVG drawing does not count. */
  void declaration(Element element) {
    switch (element.normalName()) {
      case "title" -> title = title == null && !isInDrawing(element) ? element.text() : title;
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      default -> {}
    }
  }

  /** Handles the text of a visible {@code h1}. */
  void heading(String text) {
    if (headings.size() < MAX_HEADINGS) {
      headings.add(text);
    }
  }

  /** What an element is by schema.org, in microdata: the last part of an address. */
  void itemType(String address) {
    String type = address.substring(address.lastIndexOf('/') + 1);
    structured.merge(StructuredData.TYPE, type, StructuredData::joined);
  }

  /** The title element, else the title given for sharing, else the first heading, else empty. */
  public String title() {
    String heading = headings.isEmpty() ? null : headings.get(0);
    return first(title, metas.get("og:title"), metas.get("twitter:title"), heading);
  }

  /** The first headings of the first rank. */
  public List<String> headings() {
    return headings;
  }

  /** What a meta element declares under a name in lower case, or empty. */
  public String declared(String name) {
    return metas.getOrDefault(name, "");
  }

  /** Types by schema.org of what the page describes, divided by spaces. */
  public String itemTypes() {
    return structured.getOrDefault(StructuredData.TYPE, "");
  }

  /**
   * What the page declares.
   *
   * @param url where the page was fetched, or null
   * @param language the lang attribute of the root element, or null
   */
  public Metadata metadata(@Nullable String url, @Nullable String language) {
    return new Metadata(
        orNull(metas.get("description"), metas.get("og:description")),
        orNull(metas.get("keywords")),
        orNull(metas.get("author"), structured.get("author"), metas.get("article:author")),
        orNull(metas.get("og:site_name")),
        orNull(language),
        canonical(url),
        orNull(
            structured.get("datePublished"),
            metas.get("article:published_time"),
            metas.get("date"),
            metas.get("dc.date")),
        orNull(
            structured.get("dateModified"),
            metas.get("article:modified_time"),
            metas.get("og:updated_time"),
            metas.get("last-modified")),
        sameAs());
  }

  private List<String> sameAs() {
    String addresses = structured.getOrDefault(StructuredData.SAME_AS, "");
    return addresses.isEmpty() ? List.of() : List.of(addresses.split(" +", -1));
  }

  /** The address that the page gives itself, absolute; null if it gives none. */
  public @Nullable String canonical(@Nullable String url) {
    String given = canonical == null ? metas.get("og:url") : canonical;
    WebUrl own = given == null ? null : WebUrl.resolve(WebUrl.parse(url), given);
    return own == null ? null : own.toString();
  }

  private void meta(Element element) {
    Attributes attributes = ElementAttributes.of(element);
    String name = attributes.get(attributes.hasKey("name") ? "name" : "property");
    String content = attributes.get("content").strip();
    if (!name.isBlank() && !content.isEmpty() && content.length() <= MAX_LENGTH) {
      metas.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
    }
  }

  private void link(Element element) {
    Attributes attributes = ElementAttributes.of(element);
    if (canonical == null && StyleSelector.tokens(attributes.get("rel")).contains("canonical")) {
      canonical = attributes.get("href");
    }
  }

  private void script(Element element) {
    if (ElementAttributes.of(element).get("type").strip().equalsIgnoreCase("application/ld+json")) {
      StructuredData.read(ElementAttributes.data(element)).forEach(this::keep);
    }
  }

  private void keep(String name, String value) {
    structured.merge(
        name,
        value,
        name.equals(StructuredData.TYPE) || name.equals(StructuredData.SAME_AS)
            ? StructuredData::joined
            : (first, later) -> first);
  }

  private static boolean isInDrawing(Element element) {
    Element parent = element.parent();
    return parent != null && !parent.nameIs("head") && !parent.nameIs("body");
  }

  private static String first(@Nullable String... values) {
    String value = orNull(values);
    return value == null ? "" : value;
  }

  private static @Nullable String orNull(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
