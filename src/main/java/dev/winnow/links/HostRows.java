package dev.winnow.links;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows that may fit an address on one host. Most need a parameter that most addresses lack, so
 * those are looked at only where one of their names is there.
 *
 * @param all in the order in which they are tried
 * @param free those of them that need no parameter, in the same order
 * @param names of parameters of which each of the others needs one
 */
record HostRows(List<NetworkRow> all, List<NetworkRow> free, Set<String> names) {
  static HostRows of(List<NetworkRow> rows) {
    List<NetworkRow> free = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (NetworkRow row : rows) {
      names.addAll(row.names());
      if (row.names().isEmpty()) {
        free.add(row);
      }
    }
    return new HostRows(rows, free, names);
  }

  /** The rows worth a look. */
  List<NetworkRow> worth(Parts parts) {
    return parts.query().hasAny(names) || parts.fragment().hasAny(names) ? all : free;
  }
}
