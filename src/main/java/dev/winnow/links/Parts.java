package dev.winnow.links;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An address taken apart once, for all who look at it, and no further than they ask. */
final class Parts {
  private final Address address;
  private @Nullable List<String> segments;
  private @Nullable List<String> lower;
  private @Nullable Query query;
  private @Nullable Query fragment;

  private Parts(Address address) {
    this.address = address;
  }

  static Parts of(Address address) {
    return new Parts(address);
  }

  Address address() {
    return address;
  }

  /** Segments of the path, as written. */
  List<String> segments() {
    if (segments == null) {
      segments = address.segments();
    }
    return segments;
  }

  /** The same in lower case. */
  List<String> lower() {
    if (lower == null) {
      lower = segments().stream().map(s -> s.toLowerCase(Locale.ROOT)).toList();
    }
    return lower;
  }

  Query query() {
    if (query == null) {
      query = Query.of(address.query());
    }
    return query;
  }

  /** The fragment, read as parameters. */
  Query fragment() {
    if (fragment == null) {
      fragment = Query.of(address.fragment());
    }
    return fragment;
  }
}
