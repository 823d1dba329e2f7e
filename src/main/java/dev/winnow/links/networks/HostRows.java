package dev.winnow.links.networks;

import dev.winnow.web.WebUrl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that may fit an address on one host. Most rows need a parameter that most addresses do
 * not have, so those rows are tried only if one of their names is there.
 */
final class HostRows {
  private final List<NetworkRow> all;
  private final List<NetworkRow> free; // those that need no parameter
  private final Set<String> names = new HashSet<>(); // of parameters of which the others need one

  /**
   * Sorts the rows.
   *
   * @param rows in the order in which they are tried
   */
  HostRows(List<NetworkRow> rows) {
    all = List.copyOf(rows);
    free = rows.stream().filter(row -> row.names().isEmpty()).toList();
    rows.forEach(row -> names.addAll(row.names()));
  }

  /** The first row that an address is of the form of. */
  @Nullable NetworkRow first(WebUrl url) {
    boolean named = url.parameters().hasAny(names) || url.fragmentParameters().hasAny(names);
    for (NetworkRow row : named ? all : free) {
      if (row.matches(url)) {
        return row;
      }
    }
    return null;
  }
}
