package dev.winnow.links.networks;

import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.List;

/** The segments that the path of one form of link begins with, or has all of. */
final class PathForm {
  private final UrlGlob[] segments;
  private final boolean closed;

  private PathForm(List<UrlGlob> segments, boolean closed) {
    this.segments = segments.toArray(new UrlGlob[0]);
    this.closed = closed;
  }

  /** Reads a path as the table writes it; "$" closes it. */
  static PathForm of(String notation) {
    boolean closed = notation.endsWith("$");
    int end = notation.length() - (closed ? 1 : 0);
    List<UrlGlob> segments = new ArrayList<>();
    for (String segment : notation.substring(1, end).split("/", -1)) {
      segments.add(UrlGlob.of(segment));
    }
    return new PathForm(segments, closed);
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
