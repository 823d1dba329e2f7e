package dev.winnow.links.networks;

import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.Set;

/** Tells links that share or send the page: they carry its address, title or image with them. */
public final class ShareLinks {
  private static final Set<String> TEXTS =
      Set.of("title", "text", "subject", "body", "media", "status");

  private ShareLinks() {}

  /** Whether a parameter of the link is an address and another is a text about it. */
  public static boolean isShare(WebUrl url) {
    if (url.query().isEmpty()) {
      return false; // as of most
    }
    boolean carriesAddress = false;
    boolean carriesText = false;
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      carriesAddress |= parameter.value().startsWith("http");
      carriesText |= TEXTS.contains(parameter.name());
    }
    return carriesAddress && (carriesText || names(url.path()));
  }

  private static boolean names(String path) {
    return path.contains("share") || path.contains("submit");
  }
}
