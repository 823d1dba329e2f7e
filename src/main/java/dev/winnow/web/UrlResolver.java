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

  private final @Nullable String base;

  /**
   * Makes a resolver for the references of one page.
   *
   * @param base absolute URL of the page; null, or what is none, leaves relative references open
   */
  public UrlResolver(@Nullable String base) {
    this.base = base == null || base.length() > MAX_LENGTH ? null : resolve(null, base);
  }

  /** The absolute http or https URL, or null where there is none. */
  public @Nullable String resolve(String reference) {
    return resolve(base, reference);
  }

  private static @Nullable String resolve(@Nullable String origin, String raw) {
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
    return origin == null ? null : against(origin, reference);
  }

  private static @Nullable String against(String base, String reference) {
    int path = base.indexOf('/', base.indexOf("://") + 3);
    String query = path(reference);
    if (query.startsWith("//")) {
      return absolute(base.substring(0, base.indexOf(':')), slashes(reference));
    }
    String head = base.substring(0, path);
    if (query.startsWith("/")) {
      return head + normal(reference);
    }
    String place = withoutFragment(base.substring(path));
    if (reference.isEmpty()) {
      return head + place;
    }
    if (reference.charAt(0) == '#') {
      return head + place + escaped(reference);
    }
    String file = path(place);
    if (reference.charAt(0) == '?') {
      return head + file + escaped(reference);
    }
    return head + normal(file.substring(0, file.lastIndexOf('/') + 1) + reference);
  }

  private static @Nullable String absolute(String scheme, String rest) {
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    String server = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon > server.lastIndexOf(']');
    String host = Urls.asciiHost(hasPort ? server.substring(0, colon) : server);
    String port = hasPort ? server.substring(colon + 1) : "";
    if (host == null || !isPort(port)) {
      return null;
    }
    boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    return scheme + "://" + host + (usual ? "" : ":" + port) + normal(rest.substring(end));
  }

  /** Path with a leading slash and without dot segments; query and fragment behind it. */
  private static String normal(String text) {
    String path = path(text);
    String tail = escaped(text.substring(path.length()));
    if (!path.contains("/.") && path.startsWith("/")) {
      return escaped(path) + tail; // nothing to do, as nearly always
    }
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
  private static String path(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
      end++;
    }
    String path = text.substring(0, end);
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
    return port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
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
    String trimmed = raw.substring(start, end);
    if (trimmed.indexOf('\t') < 0 && trimmed.indexOf('\n') < 0 && trimmed.indexOf('\r') < 0) {
      return trimmed;
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
