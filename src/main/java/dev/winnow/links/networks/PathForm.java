package dev.winnow.links.networks;

import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The segments that the path of one form of link begins with, or has all of. */
final class PathForm {
  /** Among so many first segments stands the {@link #literal}. */
  static final int LITERAL_REACH = 3;

  private final UrlGlob[] segments;
  private final boolean closed;
  private final @Nullable String literal;

  private PathForm(List<UrlGlob> segments, boolean closed, @Nullable String literal) {
    this.segments = segments.toArray(new UrlGlob[0]);
    this.closed = closed;
    this.literal = literal;
  }

  /** Reads a path as the table writes it; "$" closes it. */
  static PathForm of(String notation) {
    boolean closed = notation.endsWith("$");
    int end = notation.length() - (closed ? 1 : 0);
    List<UrlGlob> segments = new ArrayList<>();
    String literal = null;
    for (String segment : notation.substring(1, end).split("/", -1)) {
      boolean fixed = segment.indexOf('*') < 0 && segment.indexOf('#') < 0;
      if (literal == null && fixed && segments.size() < LITERAL_REACH) {
        literal = segment;
      }
      segments.add(UrlGlob.of(segment));
    }
    return new PathForm(segments, closed, literal);
  }

  /** A whole segment that every such path has among its first; null if it need not have one. */
  @Nullable String literal() {
    return literal;
  }

  /** Whether an address is on such a path. */
  boolean fits(WebUrl url) {
    List<String> path = url.lowerSegments();
    if (path.size() < segments.length || (closed && path.size() > segments.length)) {
      return false;
    }
    for (int i = 0; i < segments.length; i++) {
      if (!segments[i].matches(path.get(i))) {
        return false;
      }
    }
    return true;
  }
}
