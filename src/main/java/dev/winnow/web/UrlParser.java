package dev.winnow.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads references as the URL Standard's basic parser reads those of http and https: tabs and line
 * ends are dropped, backslashes are slashes, any number of slashes begins the host, user names are
 * dropped, dot segments are resolved. Other than the standard it escapes spaces only, so that a
 * path stays readable, and it leaves IPv4 addresses as written.
 */
final class UrlParser {
  private static final int MAX_LENGTH = 32_768; // longer ones are data or an attack

  private UrlParser() {}

  /**
   * Reads a reference.
   *
   * @param base of the page; null if it is unknown, which leaves relative references unread
   * @return null for other schemes, for what is no host, and for relative references without a base
   */
  static @Nullable WebUrl parse(@Nullable WebUrl base, String written) {
    WebUrl plain = plain(written);
    if (plain != null) {
      return plain;
    }
    String reference = cleaned(written);
    if (reference.length() > MAX_LENGTH) {
      return null;
    }
    String scheme = scheme(reference);
    if (scheme == null) {
      return base == null ? null : relative(base, reference);
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return null;
    }
    String rest = reference.substring(scheme.length() + 1);
    boolean slashless = rest.isEmpty() || !isSlash(rest.charAt(0));
    if (base != null && slashless && base.scheme().equals(scheme)) {
      return relative(base, rest); // "https:page", which the standard still resolves
    }
    return absolute(scheme, rest);
  }

  /**
   * Fast path: three of four links are absolute and have nothing to escape, drop or resolve. They
   * are cut at their marks; UrlParserTest holds the answer equal to the long way's.
   */
  private static @Nullable WebUrl plain(String text) {
    int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
    if (start == 0 || text.length() > MAX_LENGTH) {
      return null;
    }
    int slash = text.indexOf('/', start);
    if (slash < 0 || !HostNames.isPlain(text, start, slash)) {
      return null;
    }
    char before = ' ';
    for (int i = slash; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\\' || (before == '/' && (c == '.' || c == '%'))) {
        return null;
      }
      before = c;
    }
    String scheme = start == 8 ? "https" : "http";
    return split(scheme, text.substring(start, slash), "", text.substring(slash));
  }

  private static @Nullable WebUrl relative(WebUrl base, String reference) {
    if (reference.isEmpty()) {
      return base.with(base.path(), base.query(), "");
    }
    char first = reference.charAt(0);
    if (first == '#') {
      return base.with(base.path(), base.query(), escaped(reference.substring(1)));
    }
    if (first == '?') {
      return split(base.scheme(), base.host(), base.port(), base.path() + escaped(reference));
    }
    if (isSlash(first)) {
      boolean host = reference.length() > 1 && isSlash(reference.charAt(1));
      return host
          ? absolute(base.scheme(), reference)
          : split(base.scheme(), base.host(), base.port(), resolved(reference));
    }
    String folder = base.path().substring(0, base.path().lastIndexOf('/') + 1);
    return split(base.scheme(), base.host(), base.port(), resolved(folder + reference));
  }

  private static @Nullable WebUrl absolute(String scheme, String rest) {
    int start = 0;
    while (start < rest.length() && isSlash(rest.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < rest.length() && !endsAuthority(rest.charAt(end))) {
      end++;
    }
    String server = rest.substring(Math.max(start, rest.lastIndexOf('@', end - 1) + 1), end);
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon > server.lastIndexOf(']');
    String host = HostNames.ascii(hasPort ? server.substring(0, colon) : server);
    String port = hasPort ? server.substring(colon + 1) : "";
    if (host == null || !isPort(port)) {
      return null;
    }
    boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    return split(scheme, host, usual ? "" : port, resolved(rest.substring(end)));
  }

  /** Cuts path, query and fragment apart. */
  private static WebUrl split(String scheme, String host, String port, String tail) {
    int hash = tail.indexOf('#');
    int stop = hash < 0 ? tail.length() : hash;
    int question = tail.indexOf('?');
    int pathEnd = question < 0 || question > stop ? stop : question;
    return new WebUrl(
        scheme,
        host,
        port,
        tail.substring(0, pathEnd),
        pathEnd < stop ? tail.substring(pathEnd + 1, stop) : "",
        hash < 0 ? "" : tail.substring(hash + 1));
  }

  /** The path with a leading slash and without dot segments; query and fragment behind it. */
  private static String resolved(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
      end++;
    }
    String path = text.substring(0, end).replace('\\', '/');
    String tail = escaped(text.substring(end));
    if (path.startsWith("/") && !path.contains("/.") && !path.contains("/%2")) {
      return escaped(path) + tail; // nothing to resolve, as nearly always
    }
    Deque<String> segments = new ArrayDeque<>();
    String[] parts = path.split("/", -1);
    for (int i = parts[0].isEmpty() ? 1 : 0; i < parts.length; i++) {
      String dots = parts[i].replace("%2e", ".").replace("%2E", ".");
      boolean up = dots.equals("..");
      if (up) {
        segments.pollLast();
      }
      if (!up && !dots.equals(".")) {
        segments.addLast(parts[i]);
      } else if (i == parts.length - 1) {
        segments.addLast("");
      }
    }
    return "/" + escaped(String.join("/", segments)) + tail;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean endsAuthority(char c) {
    return isSlash(c) || c == '?' || c == '#';
  }

  private static @Nullable String scheme(String reference) {
    int i = 0;
    while (i < reference.length() && isSchemeCharacter(reference.charAt(i), i)) {
      i++;
    }
    boolean found = i > 0 && i < reference.length() && reference.charAt(i) == ':';
    return found ? reference.substring(0, i).toLowerCase(Locale.ROOT) : null;
  }

  private static boolean isSchemeCharacter(char c, int index) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (index > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
  }

  private static boolean isPort(String port) {
    for (int i = 0; i < port.length(); i++) {
      if (port.charAt(i) < '0' || port.charAt(i) > '9') {
        return false;
      }
    }
    return port.length() <= 5;
  }

  /** Without control characters and spaces at the ends, and without tabs and line ends inside. */
  private static String cleaned(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && raw.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && raw.charAt(end - 1) <= ' ') {
      end--;
    }
    int plain = start;
    while (plain < end && raw.charAt(plain) > '\r') {
      plain++;
    }
    if (plain == end) {
      return raw.substring(start, end); // nothing to drop inside, as nearly always
    }
    StringBuilder clean = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      if (c != '\t' && c != '\n' && c != '\r') {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static String escaped(String text) {
    return text.indexOf(' ') < 0 ? text : text.replace(" ", "%20");
  }
}
