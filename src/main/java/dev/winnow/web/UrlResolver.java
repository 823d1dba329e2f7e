package dev.winnow.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references as browsers do: RFC 3986, section 5.2, with the leniency of the URL Standard
 * (tabs and line ends dropped, backslashes read as slashes, spaces escaped, user names dropped).
 */
public final class UrlResolver {
  private static final int MAX_LENGTH = 8192; // longer ones are data or an attack

  private final @Nullable Base base;

  /**
   * An absolute URL in parts.
   *
   * @param server scheme and authority
   * @param folder path up to its last slash
   * @param place path and query
   */
  private record Base(String scheme, String server, String path, String folder, String place) {
    static Base of(String absolute) {
      int colon = absolute.indexOf("://");
      int start = absolute.indexOf('/', colon + 3);
      String place = withoutFragment(absolute.substring(start));
      String path = pathOf(place);
      return new Base(
          absolute.substring(0, colon),
          absolute.substring(0, start),
          path,
          path.substring(0, path.lastIndexOf('/') + 1),
          place);
    }
  }

  /**
   * Makes a resolver for the references of one page.
   *
   * @param base absolute URL of the page; null, or what is none, leaves relative references open
   */
  public UrlResolver(@Nullable String base) {
    String absolute = base == null || base.length() > MAX_LENGTH ? null : resolve(null, base);
    this.base = absolute == null ? null : Base.of(absolute);
  }

  /** The absolute http or https URL, or null where there is none. */
  public @Nullable String resolve(String reference) {
    return resolve(base, reference);
  }

  private static @Nullable String resolve(@Nullable Base base, String raw) {
    if (base == null && raw.indexOf(':') < 0) {
      return null; // relative to nothing
    }
    String known = isPlain(raw) ? plain(base, raw) : null;
    if (known != null) {
      return known;
    }
    String reference = clean(raw);
    if (reference.length() > MAX_LENGTH) {
      return null;
    }
    String scheme = scheme(reference);
    if (scheme != null) {
      if (!scheme.equals("http") && !scheme.equals("https")) {
        return null;
      }
      String rest = reference.substring(scheme.length() + 1);
      return absolute(scheme, slashes(rest));
    }
    return base == null ? null : against(base, reference);
  }

  /** Whether a reference has nothing in it that would be escaped, dropped or read as other. */
  private static boolean isPlain(String reference) {
    char before = ' ';
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c <= ' ' || c == '\\' || (c == '.' && before == '/')) {
        return false;
      }
      before = c;
    }
    return reference.length() <= MAX_LENGTH;
  }

  /** What most plain references stand for, without being taken apart; null for the others. */
  private static @Nullable String plain(@Nullable Base base, String reference) {
    int host = reference.startsWith("https://") ? 8 : reference.startsWith("http://") ? 7 : 0;
    if (host > 0) {
      int path = reference.indexOf('/', host);
      int end = path < 0 ? reference.length() : path;
      boolean known = end > host && WebUrls.isPlainHost(reference, host, end);
      return !known ? null : path < 0 ? reference + '/' : reference;
    }
    if (base == null || reference.isEmpty() || reference.startsWith("//")) {
      return null;
    }
    return switch (reference.charAt(0)) {
      case '/' -> base.server + reference;
      case '#' -> base.server + base.place + reference;
      case '?', '.' -> null;
      default -> reference.indexOf(':') < 0 ? base.server + base.folder + reference : null;
    };
  }

  private static @Nullable String against(Base base, String reference) {
    String path = pathOf(reference);
    if (path.startsWith("//")) {
      return absolute(base.scheme, slashes(reference));
    }
    if (path.startsWith("/")) {
      return base.server + normal(reference);
    }
    if (reference.isEmpty()) {
      return base.server + base.place;
    }
    return switch (reference.charAt(0)) {
      case '#' -> base.server + base.place + escaped(reference);
      case '?' -> base.server + base.path + escaped(reference);
      default -> base.server + normal(base.folder + reference);
    };
  }

  private static @Nullable String absolute(String scheme, String rest) {
    int end = 0;
    while (end < rest.length() && !endsAuthority(rest.charAt(end))) {
      end++;
    }
    String server = rest.substring(rest.lastIndexOf('@', end) + 1, end);
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon > server.lastIndexOf(']');
    String host = WebUrls.asciiHost(hasPort ? server.substring(0, colon) : server);
    String port = hasPort ? server.substring(colon + 1) : "";
    if (host == null || !isPort(port)) {
      return null;
    }
    boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    return scheme + "://" + host + (usual ? "" : ":" + port) + normal(rest.substring(end));
  }

  private static boolean endsAuthority(char c) {
    return c == '/' || c == '?' || c == '#' || c == '\\';
  }

  /** Path with a leading slash and without dot segments; query and fragment behind it. */
  private static String normal(String text) {
    if (text.startsWith("/") && text.indexOf('\\') < 0 && !text.contains("/.")) {
      return escaped(text); // nothing to do, as nearly always
    }
    String path = pathOf(text);
    String tail = escaped(text.substring(path.length()));
    Deque<String> segments = new ArrayDeque<>();
    String[] parts = path.split("/", -1);
    for (int i = parts[0].isEmpty() ? 1 : 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (parts[i].equals("..")) {
        segments.pollLast();
      } else if (!parts[i].equals(".")) {
        segments.addLast(parts[i]);
        continue;
      }
      if (last) {
        segments.addLast("");
      }
    }
    return "/" + escaped(String.join("/", segments)) + tail;
  }

  /** What stands before the query and the fragment. */
  private static String pathOf(String text) {
    String path = withoutFragment(text);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    return path.indexOf('\\') < 0 ? path : path.replace('\\', '/');
  }

  private static String withoutFragment(String text) {
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }

  private static String slashes(String rest) {
    int start = 0;
    while (start < rest.length() && (rest.charAt(start) == '/' || rest.charAt(start) == '\\')) {
      start++;
    }
    return rest.substring(start);
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

  private static String clean(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && raw.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && raw.charAt(end - 1) <= ' ') {
      end--;
    }
    int i = start;
    while (i < end && raw.charAt(i) >= ' ') {
      i++;
    }
    if (i == end) {
      return raw.substring(start, end);
    }
    StringBuilder clean = new StringBuilder(end - start);
    for (i = start; i < end; i++) {
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
