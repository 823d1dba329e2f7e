package dev.winnow.links.networks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.web.PercentDecoding;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses that redirectors carry in their parameters, percent-encoded or in Base64. */
public final class NestedAddress {
  /** Redirectors wrap an address once for each of them; three layers are the most seen. */
  static final int MAX_LAYERS = 3;

  private static final String ENCODED_HTTP = "aHR0c"; // "http" in Base64, whatever follows

  private NestedAddress() {}

  /** Reads a destination as redirectors carry it, which may be encoded or lack its scheme. */
  static @Nullable WebUrl destination(String written) {
    String value = decoded(written);
    WebUrl whole = absolute(value);
    if (whole != null) {
      return whole;
    }
    String bare = value.strip();
    int end = 0;
    while (end < bare.length() && "/?#\\".indexOf(bare.charAt(end)) < 0) {
      end++;
    }
    String host = bare.substring(0, end);
    boolean hostLike = host.indexOf('.') > 0 && host.indexOf(':') < 0 && host.indexOf('@') < 0;
    return hostLike ? WebUrl.parse("https://" + bare) : null;
  }

  /** The addresses in the parameters of another, at most three of them. */
  public static List<WebUrl> in(WebUrl url) {
    if (url.query().isEmpty()) {
      return List.of();
    }
    List<WebUrl> found = new ArrayList<>();
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      String value = parameter.value();
      boolean may = value.regionMatches(true, 0, "http", 0, 4) || value.startsWith(ENCODED_HTTP);
      WebUrl nested = may && found.size() < MAX_LAYERS ? absolute(decoded(value)) : null;
      if (nested != null) {
        found.add(nested);
      }
    }
    return found;
  }

  /** An absolute or scheme-relative address; ampersands may be encoded as in markup. */
  static @Nullable WebUrl absolute(String written) {
    String url = written.strip();
    url = url.indexOf('&') < 0 ? url : url.replace("&amp;", "&").replace("&#38;", "&");
    return WebUrl.parse(url.startsWith("//") || url.startsWith("\\\\") ? "https:" + url : url);
  }

  private static String decoded(String written) {
    String value = written;
    for (int layer = 0; layer < MAX_LAYERS && looksEncoded(value); layer++) {
      value = PercentDecoding.decode(value);
    }
    return value.startsWith(ENCODED_HTTP) ? fromBase64(value) : value;
  }

  private static boolean looksEncoded(String value) {
    return value.regionMatches(true, 0, "http%", 0, 5)
        || value.regionMatches(true, 0, "https%", 0, 6)
        || value.regionMatches(true, 0, "%2f%2f", 0, 6)
        || (value.startsWith(ENCODED_HTTP) && value.indexOf('%') > 0);
  }

  private static String fromBase64(String value) {
    try {
      String standard = value.replace('-', '+').replace('_', '/');
      return new String(Base64.getDecoder().decode(standard), ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
