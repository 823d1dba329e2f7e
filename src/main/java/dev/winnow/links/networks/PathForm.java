package dev.winnow.links.networks;

import java.util.ArrayList;
import java.util.List;

/** The segments that the path of one form of link begins with, or has all of. */
final class PathForm {
  private final UrlGlob[] segments;
  private final boolean closed;
  private final long first; // initials that its first segment may have
  private final long second;

  private PathForm(List<UrlGlob> segments, boolean closed) {
    this.segments = segments.toArray(new UrlGlob[0]);
    this.closed = closed;
    first = initials(0);
    second = initials(1);
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

  private long initials(int segment) {
    if (segment < segments.length) {
      return InitialsFilter.of(segments[segment]);
    }
    return closed ? InitialsFilter.ABSENT : InitialsFilter.UNKNOWN;
  }

  /** Whether an address is on such a path. */
  boolean fits(ParsedUrl parts) {
    return mayFit(parts.firstInitial(), parts.secondInitial()) && begins(parts.lower());
  }

  /** Whether a path with such initials may be such a path. */
  boolean mayFit(long firstInitial, long secondInitial) {
    return (first & firstInitial) != 0 && (second & secondInitial) != 0;
  }

  private boolean begins(List<String> path) {
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
