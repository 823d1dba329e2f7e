package dev.winnow.links;

import java.util.List;
import java.util.Locale;

/**
 * An address taken apart once, for all the rows that look at it.
 *
 * @param segments of the path, as written
 * @param lower the same in lower case
 */
record Parts(
    Address address, List<String> segments, List<String> lower, Query query, Query fragment) {
  static Parts of(Address address) {
    List<String> segments = address.segments();
    List<String> lower = segments.stream().map(s -> s.toLowerCase(Locale.ROOT)).toList();
    return new Parts(
        address, segments, lower, Query.of(address.query()), Query.of(address.fragment()));
  }
}
