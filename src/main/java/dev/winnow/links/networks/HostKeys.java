package dev.winnow.links.networks;

import dev.winnow.web.HostNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The keys under which the table may have rows for a host, the most particular first. */
final class HostKeys {
  /** Longer hosts have labels to spare only in attacks. */
  private static final int MAX_LABELS = 12;

  /** Networks number their hosts: a row for "i#.net" is for i384100.net. */
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private HostKeys() {}

  /** All but the one of every host. */
  static List<String> of(String host) {
    String site = HostNames.site(host);
    List<String> keys = new ArrayList<>();
    keys.add("=" + host);
    keys.add(DIGITS.matcher(site).replaceAll("#"));
    String suffix = host;
    for (int labels = 0; labels < MAX_LABELS && !suffix.isEmpty(); labels++) {
      keys.add(suffix);
      int dot = suffix.indexOf('.');
      suffix = dot < 0 ? "" : suffix.substring(dot + 1);
    }
    addStarred(host, site, keys);
    return keys;
  }

  /**
   * The host with its public suffix replaced by a star, and what is above it; then its first label.
   */
  private static void addStarred(String host, String site, List<String> keys) {
    int label = site.indexOf('.');
    if (label > 0 && host.endsWith(site) && isCountryOrGeneric(site.substring(label + 1))) {
      String below = host.substring(0, host.length() - site.length());
      String name = below + site.substring(0, label);
      while (!name.isEmpty() && keys.size() < 2 * MAX_LABELS) {
        keys.add(name + ".*");
        int dot = name.indexOf('.');
        name = dot < 0 ? "" : name.substring(dot + 1);
      }
    }
    int dot = host.indexOf('.');
    if (dot > 0) {
      keys.add(host.substring(0, dot) + ".**");
    }
  }

  /** "com", "de", "co.uk", "com.br"; shops do not trade under the suffixes of blog hosts. */
  private static boolean isCountryOrGeneric(String suffix) {
    int dot = suffix.indexOf('.');
    return dot < 0 || (dot <= 3 && suffix.length() == dot + 3);
  }
}
