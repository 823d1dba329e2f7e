package dev.winnow.links.networks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that may fit an address on one host. Most need a parameter that most addresses lack, so
 * those are looked at only where one of their names is there.
 */
final class HostRows {
  private final NetworkRow[] all;
  private final NetworkRow[] free; // those of them that need no parameter
  private final PathForm[] freePaths; // of which an address must have one; none where it need not
  private final Set<String> names; // of parameters of which each of the others needs one

  /**
   * Sorts the rows.
   *
   * @param rows in the order in which they are tried
   */
  HostRows(List<NetworkRow> rows) {
    List<NetworkRow> unconditional = new ArrayList<>();
    names = new HashSet<>();
    for (NetworkRow row : rows) {
      names.addAll(row.names());
      if (row.names().isEmpty()) {
        unconditional.add(row);
      }
    }
    all = rows.toArray(new NetworkRow[0]);
    free = unconditional.toArray(new NetworkRow[0]);
    freePaths = paths(unconditional);
  }

  private static PathForm[] paths(List<NetworkRow> rows) {
    List<PathForm> paths = new ArrayList<>();
    for (NetworkRow row : rows) {
      if (row.paths().isEmpty()) {
        return new PathForm[0];
      }
      paths.addAll(row.paths());
    }
    return paths.toArray(new PathForm[0]);
  }

  /** The first row that an address is of the form of. */
  @Nullable NetworkRow first(ParsedUrl parts) {
    if (parts.query().hasAny(names) || parts.fragment().hasAny(names)) {
      return first(all, parts);
    }
    return mayBeFree(parts) ? first(free, parts) : null;
  }

  /** Whether the path may be of a form that needs no parameter, by a look at its initials. */
  private boolean mayBeFree(ParsedUrl parts) {
    long first = parts.firstInitial();
    long second = parts.secondInitial();
    for (PathForm path : freePaths) {
      if (path.mayFit(first, second)) {
        return true;
      }
    }
    return freePaths.length == 0;
  }

  private static @Nullable NetworkRow first(NetworkRow[] rows, ParsedUrl parts) {
    for (NetworkRow row : rows) {
      if (row.matches(parts)) {
        return row;
      }
    }
    return null;
  }
}
