package dev.winnow.links;

import java.util.Set;

/** Tells links that share or send the page: they carry its address, title or image with them. */
final class Sharing {
  private static final Set<String> TEXTS =
      Set.of("title", "text", "subject", "body", "media", "status");

  private Sharing() {}

  /** Whether a parameter of the link is an address and another is a text about it. */
  static boolean isShare(Parts parts) {
    String path = parts.address().path();
    boolean carriesAddress = false;
    boolean carriesText = path.contains("share") || path.contains("submit");
    for (Query.Parameter parameter : parts.query().parameters()) {
      carriesAddress |= parameter.value().startsWith("http");
      carriesText |= TEXTS.contains(parameter.name());
    }
    return carriesAddress && carriesText;
  }
}
