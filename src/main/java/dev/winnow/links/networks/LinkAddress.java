package dev.winnow.links.networks;

import dev.winnow.web.WebUrls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A web address in its parts. {@link java.net.URI} throws on the hrefs of real pages; here
 * everything is read that a browser would follow, in time linear in its length.
 *
 * @param host lower case ASCII, without credentials, port and root dot
 * @param site registrable domain of the host
 * @param path as written, starting with a slash
 * @param query as written, without the question mark
 * @param fragment as written, without the hash
 */
public record LinkAddress(String host, String site, String path, String query, String fragment) {
  /** Redirectors carry whole addresses; behind this many characters nothing tells a network. */
  private static final int LENGTH_LIMIT = 8000;

  /** Deeper paths belong to no network; the rest is not looked at. */
  private static final int SEGMENT_LIMIT = 40;

  /** Reads an absolute or scheme-relative http or https address; empty for everything else. */
  public static Optional<LinkAddress> of(String written) {
    String url = cleaned(written);
    boolean schemeRelative = url.startsWith("//") || url.startsWith("\\\\");
    String absolute = WebUrls.resolve(null, schemeRelative ? "https:" + url : url);
    if (absolute == null) {
      return Optional.empty();
    }
    int server = serverStart(absolute);
    int path = serverEnd(absolute, server);
    return Optional.of(split(absolute, LinkHost.of(absolute.substring(server, path)), path));
  }

  /**
   * Reads what {@link WebUrls#resolve} gave, which needs no second resolving.
   *
   * @param hosts what is known of a host with its port
   */
  static Optional<LinkAddress> ofResolved(String absolute, HostCache<LinkHost> hosts) {
    if (cleaned(absolute).length() != absolute.length()) {
      return of(absolute);
    }
    int server = serverStart(absolute);
    int path = absolute.indexOf('/', server); // which every resolved address has
    return Optional.of(split(absolute, hosts.of(absolute, server, path), path));
  }

  /** Reads a destination as redirectors carry it, which may lack its scheme. */
  static Optional<LinkAddress> ofDestination(String written) {
    Optional<LinkAddress> whole = of(written);
    if (whole.isPresent()) {
      return whole;
    }
    String bare = written.strip();
    int end = serverEnd(bare, 0);
    String host = bare.substring(0, end);
    boolean hostLike = host.indexOf('.') > 0 && host.indexOf(':') < 0 && host.indexOf('@') < 0;
    return hostLike ? of("https://" + bare) : Optional.empty();
  }

  /** The parts of the path between slashes; empty ones are left out. */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    int start = 0;
    for (int part = 1; start >= 0; part++) {
      int slash = part == SEGMENT_LIMIT ? -1 : path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        segments.add(path.substring(start, end));
      }
      start = slash < 0 ? slash : slash + 1;
    }
    return segments;
  }

  /** The address as text, always https: the scheme tells no two targets apart. */
  String text() {
    String tail = query.isEmpty() ? "" : "?" + query;
    return "https://" + host + path + tail + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  /** Cut to length, and with the ampersands of markup that was encoded twice. */
  private static String cleaned(String written) {
    String url = written.strip();
    url = url.length() > LENGTH_LIMIT ? url.substring(0, LENGTH_LIMIT) : url;
    return url.indexOf('&') < 0 ? url : url.replace("&amp;", "&").replace("&#38;", "&");
  }

  private static LinkAddress split(String absolute, LinkHost host, int start) {
    int hash = absolute.indexOf('#', start);
    int stop = hash < 0 ? absolute.length() : hash;
    int question = absolute.indexOf('?', start);
    int pathEnd = question < 0 || question > stop ? stop : question;
    return new LinkAddress(
        host.name(),
        host.site(),
        absolute.substring(start, pathEnd),
        pathEnd < stop ? absolute.substring(pathEnd + 1, stop) : "",
        hash < 0 ? "" : absolute.substring(hash + 1));
  }

  /** Behind "http://" or "https://". */
  private static int serverStart(String absolute) {
    return absolute.charAt(4) == 's' ? 8 : 7;
  }

  private static int serverEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !endsServer(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean endsServer(char c) {
    return c == '/' || c == '?' || c == '#' || c == '\\';
  }
}
