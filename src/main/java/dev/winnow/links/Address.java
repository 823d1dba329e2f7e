package dev.winnow.links;

import dev.winnow.web.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
record Address(String host, String site, String path, String query, String fragment) {
  /** Redirectors carry whole addresses; behind this many characters nothing tells a network. */
  private static final int LENGTH_LIMIT = 8000;

  /** Deeper paths belong to no network; the rest is not looked at. */
  private static final int SEGMENT_LIMIT = 40;

  /** Reads an absolute or scheme-relative http or https address; empty for everything else. */
  static Optional<Address> of(String written) {
    return of(written, Address::site);
  }

  /**
   * The same with another way to a host's site.
   *
   * @param sites registrable domain of a host
   */
  static Optional<Address> of(String written, UnaryOperator<String> sites) {
    String url = cleaned(written);
    boolean schemeRelative = url.startsWith("//") || url.startsWith("\\\\");
    String absolute = Urls.resolve(null, schemeRelative ? "https:" + url : url);
    return absolute == null ? Optional.empty() : Optional.of(split(absolute, sites));
  }

  /** Reads what {@link Urls#resolve} gave, which needs no second resolving. */
  static Optional<Address> ofResolved(String absolute, UnaryOperator<String> sites) {
    boolean clean = cleaned(absolute).length() == absolute.length();
    return clean ? Optional.of(split(absolute, sites)) : of(absolute, sites);
  }

  /** Reads a destination as redirectors carry it, which may lack its scheme. */
  static Optional<Address> ofDestination(String written) {
    Optional<Address> whole = of(written);
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

  /** Registrable domain of a host, or the host where it has none. */
  static String site(String host) {
    String site = Urls.site("https://" + host + "/");
    return site == null ? host : site;
  }

  private static Address split(String absolute, UnaryOperator<String> sites) {
    int start = absolute.indexOf("://") + 3;
    int end = serverEnd(absolute, start);
    int hash = absolute.indexOf('#', end);
    int stop = hash < 0 ? absolute.length() : hash;
    int question = absolute.indexOf('?', end);
    int pathEnd = question < 0 || question > stop ? stop : question;
    String host = host(absolute.substring(start, end));
    return new Address(
        host,
        sites.apply(host),
        absolute.substring(end, pathEnd),
        pathEnd < stop ? absolute.substring(pathEnd + 1, stop) : "",
        hash < 0 ? "" : absolute.substring(hash + 1));
  }

  private static String host(String server) {
    int colon = server.lastIndexOf(':');
    String host = colon > server.lastIndexOf(']') ? server.substring(0, colon) : server;
    int end = host.length();
    while (end > 0 && host.charAt(end - 1) == '.') {
      end--;
    }
    return host.substring(0, end).toLowerCase(Locale.ROOT);
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
