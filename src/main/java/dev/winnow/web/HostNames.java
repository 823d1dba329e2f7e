package dev.winnow.web;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hosts as the URL Standard and the public suffix list define them. */
public final class HostNames {
  private static final int MAX_LENGTH = 253; // RFC 1035, in octets of the dotted form

  /** ASCII without the code points that the URL Standard forbids in a domain. */
  private static final boolean[] ALLOWED = new boolean[128];

  static {
    for (char c = '!'; c <= '~'; c++) {
      ALLOWED[c] = "\"#%/:<>?@[\\]^`{|}".indexOf(c) < 0;
    }
  }

  private HostNames() {}

  /** The ASCII form in lower case without a root dot, or null if the text is no host. */
  static @Nullable String ascii(String written) {
    String raw = PercentDecoding.decode(written);
    String host = raw.endsWith(".") ? raw.substring(0, raw.length() - 1) : raw;
    if (host.isEmpty() || host.length() > MAX_LENGTH) {
      return null;
    }
    if (host.startsWith("[")) {
      return host.endsWith("]") ? host.toLowerCase(Locale.ROOT) : null;
    }
    if (isPlain(host, 0, host.length())) {
      return host;
    }
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return isPlain(ascii, 0, ascii.length()) ? ascii : null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Whether a stretch of a text is a host that {@link #ascii} would give back unchanged. */
  static boolean isPlain(String text, int start, int end) {
    char before = '.'; // so that no dot stands first or behind another
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      if (c >= ALLOWED.length || !ALLOWED[c] || capital || (c == '.' && before == '.')) {
        return false;
      }
      before = c;
    }
    return end > start && end - start <= MAX_LENGTH && before != '.';
  }

  /**
   * The registrable domain: one label below the longest matching rule of the public suffix list,
   * private rules included, so that every blog of a blog host is a site; below a top-level domain
   * that the list lacks, one label, as it prescribes. The host itself if it has no such domain, as
   * an IP address has not.
   */
  public static String site(String host) {
    if (host.startsWith("[") || isAddress(host)) {
      return host;
    }
    try {
      String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
      if (domain != null && !domain.isEmpty()) {
        return domain;
      }
      return EffectiveTldFinder.getEffectiveTLD(host, false) == null ? lastTwoLabels(host) : host;
    } catch (RuntimeException e) { // a host that breaks the rules of the list
      return host;
    }
  }

  private static String lastTwoLabels(String host) {
    int last = host.lastIndexOf('.');
    return host.substring(host.lastIndexOf('.', last - 1) + 1);
  }

  /**
   * What a site is called without its public suffix and without hyphens: the country domains of a
   * shop have one name.
   */
  public static String name(String site) {
    int dot = site.indexOf('.');
    String name = dot < 0 || isAddress(site) ? site : site.substring(0, dot);
    return name.replace("-", "").toLowerCase(Locale.ROOT);
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
