package dev.winnow.links.networks;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An address taken apart once, for all who look at it, and no further than they ask. */
public final class ParsedUrl {
  private final LinkAddress address;
  private @Nullable List<String> segments;
  private @Nullable List<String> lower;
  private @Nullable UrlQuery query;
  private @Nullable UrlQuery fragment;
  private long firstInitial; // 0 until it is asked for
  private long secondInitial;

  private ParsedUrl(LinkAddress address) {
    this.address = address;
  }

  public static ParsedUrl of(LinkAddress address) {
    return new ParsedUrl(address);
  }

  public LinkAddress address() {
    return address;
  }

  /** Segments of the path, as written. */
  public List<String> segments() {
    if (segments == null) {
      segments = address.segments();
    }
    return segments;
  }

  /** The same in lower case. */
  List<String> lower() {
    if (lower == null) {
      boolean same = isLower(address.path());
      lower = same ? segments() : segments().stream().map(s -> s.toLowerCase(Locale.ROOT)).toList();
    }
    return lower;
  }

  /** Bit of the first segment of the path. */
  public long firstInitial() {
    if (firstInitial == 0) {
      readInitials();
    }
    return firstInitial;
  }

  /** Bit of the second segment of the path. */
  long secondInitial() {
    if (firstInitial == 0) {
      readInitials();
    }
    return secondInitial;
  }

  private void readInitials() {
    String path = address.path();
    firstInitial = InitialsFilter.behind(path, 0);
    int slash = path.indexOf('/', 1);
    secondInitial = slash < 0 ? InitialsFilter.ABSENT : InitialsFilter.behind(path, slash);
    if (firstInitial == InitialsFilter.UNKNOWN) {
      secondInitial = InitialsFilter.UNKNOWN;
    }
  }

  private static boolean isLower(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if ((c >= 'A' && c <= 'Z') || c >= 0x80) {
        return false;
      }
    }
    return true;
  }

  public UrlQuery query() {
    if (query == null) {
      query = UrlQuery.of(address.query());
    }
    return query;
  }

  /** The fragment, read as parameters. */
  UrlQuery fragment() {
    if (fragment == null) {
      fragment = UrlQuery.of(address.fragment());
    }
    return fragment;
  }
}
