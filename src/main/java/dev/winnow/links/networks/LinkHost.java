package dev.winnow.links.networks;

import dev.winnow.web.WebUrls;
import java.util.Locale;

/**
 * A host that links lead to.
 *
 * @param name lower case ASCII, without port and root dot
 * @param site registrable domain
 */
record LinkHost(String name, String site) {
  /** Reads a host with its port, as an absolute address has it. */
  static LinkHost of(String server) {
    String name = name(server);
    String site = WebUrls.site("https://" + name + "/");
    return new LinkHost(name, site == null ? name : site);
  }

  private static String name(String server) {
    int colon = server.lastIndexOf(':');
    int end = colon > server.lastIndexOf(']') ? colon : server.length();
    while (end > 0 && server.charAt(end - 1) == '.') {
      end--;
    }
    return server.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
