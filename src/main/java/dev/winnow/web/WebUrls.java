package dev.winnow.web;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be told from a URL without asking the network. Nothing here throws: crawled URLs hold
 * anything.
 */
public final class WebUrls {
  private static final int MAX_HOST = 253; // RFC 1035, in octets of the dotted form

  /** ASCII but for what the URL Standard forbids in a host. */
  private static final boolean[] IN_HOSTS = new boolean[128];

  private static final boolean[] IN_PLAIN_HOSTS = new boolean[128]; // without capitals

  static {
    for (char c = '!'; c <= '~'; c++) {
      IN_HOSTS[c] = "\"#%/:<>?@[\\]^`{|}".indexOf(c) < 0;
      IN_PLAIN_HOSTS[c] = IN_HOSTS[c] && (c < 'A' || c > 'Z');
    }
  }

  private WebUrls() {}

  /** Host in lower case and ASCII form, or null where the text is no http or https URL. */
  public static @Nullable String host(@Nullable String url) {
    String absolute = url == null ? null : new UrlResolver(null).resolve(url);
    return absolute == null ? null : hostOf(absolute);
  }

  /**
   * Registrable domain: one label below the longest matching rule of the public suffix list,
   * private rules included, so that every blog of a blog host is a site. The host itself where
   * there is no such domain, as for an IP address.
   */
  public static @Nullable String site(@Nullable String url) {
    String host = host(url);
    if (host == null || host.startsWith("[") || isAddress(host)) {
      return host;
    }
    try {
      String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
      return domain == null || domain.isEmpty() ? host : domain;
    } catch (RuntimeException e) { // a host that breaks the rules of the list
      return host;
    }
  }

  /**
   * The absolute http or https URL that a reference stands for.
   *
   * @param base absolute URL of the page, or null where it is unknown
   * @return null where the reference is of another scheme, empty, or cannot be resolved
   */
  public static @Nullable String resolve(@Nullable String base, String reference) {
    return new UrlResolver(base).resolve(reference);
  }

  /** ASCII form of a host in lower case, or null where it is none. */
  static @Nullable String asciiHost(String raw) {
    String host = raw.endsWith(".") ? raw.substring(0, raw.length() - 1) : raw;
    if (host.isEmpty() || host.length() > MAX_HOST) {
      return null;
    }
    if (host.startsWith("[")) {
      return host.endsWith("]") ? host.toLowerCase(Locale.ROOT) : null;
    }
    if (isHost(host, 0, host.length()) && host.equals(host.toLowerCase(Locale.ROOT))) {
      return host;
    }
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return isHost(ascii, 0, ascii.length()) ? ascii : null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private static String hostOf(String absolute) {
    int start = absolute.indexOf("://") + 3;
    int end = start;
    while (end < absolute.length() && "/?#".indexOf(absolute.charAt(end)) < 0) {
      end++;
    }
    String authority = absolute.substring(start, end);
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }

  /** Whether a stretch of a text is that of a host in ASCII, in any case of its letters. */
  private static boolean isHost(String text, int start, int end) {
    return isHost(text, start, end, IN_HOSTS);
  }

  private static boolean isHost(String text, int start, int end, boolean[] allowed) {
    char before = '.'; // so that no dot stands first or behind another
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= allowed.length || !allowed[c] || (c == '.' && before == '.')) {
        return false;
      }
      before = c;
    }
    return end > start;
  }

  /** Whether a stretch of a text is a host that {@link #asciiHost} gives back as it is. */
  static boolean isPlainHost(String text, int start, int end) {
    return isHost(text, start, end, IN_PLAIN_HOSTS)
        && text.charAt(end - 1) != '.'
        && end - start <= MAX_HOST;
  }

  private static boolean isAddress(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
