package dev.winnow.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A row of the table: one form of link of one network.
 *
 * @param hosts keys as the table writes them
 * @param paths each a list of segments that the path begins with; "$" closes it
 * @param names of parameters, one of which an address of this form has; empty where none must be
 */
record NetworkRow(
    String network,
    List<String> hosts,
    List<List<Glob>> paths,
    Set<String> names,
    Condition needs,
    Place affiliate,
    Place merchant,
    Place destination) {
  private static final int COLUMNS = 7;
  private static final Glob END = Glob.of("$");

  /** Reads a line of the table. */
  static NetworkRow of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "networks.tsv: %d columns instead of %d: %s",
              cells.length,
              COLUMNS,
              line));
    }
    return new NetworkRow(
        cells[0],
        List.of(cells[1].split(",")),
        paths(cells[2]),
        Condition.names(cells[3]),
        Condition.of(cells[3]),
        Place.firstOf(cells[4]),
        Place.firstOf(cells[5]),
        Place.firstOf(cells[6]));
  }

  /** Whether an address on one of the row's hosts is of the row's form. */
  boolean matches(Parts parts) {
    return (paths.isEmpty() || anyBegins(parts.lower())) && needs.holds(parts);
  }

  private boolean anyBegins(List<String> segments) {
    for (List<Glob> path : paths) {
      if (begins(segments, path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(List<String> segments, List<Glob> path) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).equals(END)) {
        return segments.size() == i;
      }
      if (i >= segments.size() || !path.get(i).matches(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<List<Glob>> paths(String cell) {
    List<List<Glob>> paths = new ArrayList<>();
    for (String path : cell.equals("-") ? new String[0] : cell.split(",")) {
      String spread = path.endsWith("$") ? path.substring(0, path.length() - 1) + "/$" : path;
      paths.add(Arrays.stream(spread.substring(1).split("/")).map(Glob::of).toList());
    }
    return List.copyOf(paths);
  }
}
