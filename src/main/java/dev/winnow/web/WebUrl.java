package dev.winnow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address in its parts, read as browsers read it. Nothing here throws:
 * crawled addresses hold anything. Parts that few ask for are read when they are asked for, so one
 * instance belongs to one thread.
 *
 * <p>No library: {@code java.net.URI} rejects a good part of the hrefs of real pages, and the
 * readers that follow the URL Standard bring a runtime of another language or are no longer kept.
 * The public suffixes are those of crawler-commons.
 */
public final class WebUrl {
  /** Deeper paths are attacks; their tail is not looked at. */
  private static final int MAX_SEGMENTS = 40;

  private static final int USUAL_SEGMENTS = 4;

  private final String scheme;
  private final String host;
  private final String port;
  private final String path;
  private final String query;
  private final String fragment;
  private @Nullable List<String> segments;
  private @Nullable List<String> lowerSegments;
  private @Nullable UrlQuery parameters;
  private @Nullable UrlQuery fragmentParameters;

  WebUrl(String scheme, String host, String port, String path, String query, String fragment) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
    this.path = path;
    this.query = query;
    this.fragment = fragment;
  }

  /** Reads an absolute address; null for anything else. */
  public static @Nullable WebUrl parse(@Nullable String written) {
    return written == null ? null : UrlParser.parse(null, written);
  }

  /**
   * Reads a reference.
   *
   * @param base address of the page, or null, which leaves relative references unread
   * @return null for another scheme, for what is no address, and for what cannot be resolved
   */
  public static @Nullable WebUrl resolve(@Nullable WebUrl base, String reference) {
    return UrlParser.parse(base, reference);
  }

  WebUrl with(String otherPath, String otherQuery, String otherFragment) {
    return new WebUrl(scheme, host, port, otherPath, otherQuery, otherFragment);
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return scheme;
  }

  /** Host in lower case and ASCII form, without the root dot. */
  public String host() {
    return host;
  }

  /** Registrable domain of the host; a look-up in the public suffix list. */
  public String site() {
    return HostNames.site(host);
  }

  /** Digits of a port that is not the scheme's own; else empty. */
  public String port() {
    return port;
  }

  /** Path with its leading slash, as written. */
  public String path() {
    return path;
  }

  /** Query without the question mark, as written. */
  public String query() {
    return query;
  }

  /** Fragment without the hash, as written. */
  public String fragment() {
    return fragment;
  }

  /** The parts of the path between slashes, as written, without the empty ones. */
  public List<String> segments() {
    List<String> known = segments;
    if (known == null) {
      known = new ArrayList<>(USUAL_SEGMENTS);
      int start = 1;
      while (start < path.length() && known.size() < MAX_SEGMENTS) {
        int slash = path.indexOf('/', start);
        int end = slash < 0 ? path.length() : slash;
        if (end > start) {
          known.add(path.substring(start, end));
        }
        start = end + 1;
      }
      segments = known;
    }
    return known;
  }

  /** The same in lower case. */
  public List<String> lowerSegments() {
    List<String> known = lowerSegments;
    if (known == null) {
      known = lower(segments());
      lowerSegments = known;
    }
    return known;
  }

  /** The same list if all is lower already, as in most addresses. */
  private static List<String> lower(List<String> segments) {
    List<String> lower = segments;
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i).toLowerCase(Locale.ROOT); // the same object, too
      if (!segment.equals(segments.get(i))) {
        lower = lower == segments ? new ArrayList<>(segments) : lower;
        lower.set(i, segment);
      }
    }
    return lower;
  }

  /** The query, read as parameters. */
  public UrlQuery parameters() {
    UrlQuery known = parameters;
    if (known == null) {
      known = UrlQuery.of(query);
      parameters = known;
    }
    return known;
  }

  /** The fragment, read as parameters. */
  public UrlQuery fragmentParameters() {
    UrlQuery known = fragmentParameters;
    if (known == null) {
      known = UrlQuery.of(fragment);
      fragmentParameters = known;
    }
    return known;
  }

  /** The address as text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(scheme).append("://").append(host);
    if (!port.isEmpty()) {
      text.append(':').append(port);
    }
    text.append(path);
    if (!query.isEmpty()) {
      text.append('?').append(query);
    }
    return fragment.isEmpty() ? text.toString() : text.append('#').append(fragment).toString();
  }
}
