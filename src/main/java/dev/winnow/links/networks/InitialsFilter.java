package dev.winnow.links.networks;

/**
 * First characters of path segments as bits. Most paths begin unlike all forms of the table, which
 * shows without taking the path apart.
 */
public final class InitialsFilter {
  /** There is no such segment. */
  static final long ABSENT = 1L << 63;

  /** Any segment. */
  static final long ANY = ~ABSENT;

  /** Any segment, or none. */
  static final long UNKNOWN = ANY | ABSENT;

  private static final long DIGITS = 0x3FFL << '0';

  private InitialsFilter() {}

  /** The bit of the segment behind a slash; all where more slashes follow, which few paths have. */
  public static long behind(String path, int slash) {
    if (slash + 1 >= path.length()) {
      return ABSENT;
    }
    char c = path.charAt(slash + 1);
    return c == '/' ? UNKNOWN : of(c);
  }

  /** All bits of the segments that fit a pattern. */
  static long of(UrlGlob form) {
    if (form.before().isEmpty()) {
      return form.open() ? ANY : ABSENT;
    }
    char c = form.before().charAt(0);
    return c == '#' ? DIGITS : of(c);
  }

  /** One of 63 bits, the same for both cases of a letter; all where lower case is not simple. */
  private static long of(char c) {
    if (c >= 0x7F) {
      return ANY;
    }
    return 1L << (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
}
