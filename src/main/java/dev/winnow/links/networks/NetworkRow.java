package dev.winnow.links.networks;

import dev.winnow.web.WebUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A row of the table: one form of link of one network.
 *
 * @param hosts keys as the table writes them
 * @param paths one of which the address is on; empty if it may be on any
 * @param names of parameters, one of which an address of this form has; empty if none must be
 */
record NetworkRow(
    String network,
    List<String> hosts,
    List<PathForm> paths,
    Set<String> names,
    AddressCondition needs,
    UrlField affiliate,
    UrlField merchant,
    UrlField destination) {
  private static final int COLUMNS = 7;

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
        AddressCondition.names(cells[3]),
        AddressCondition.of(cells[3]),
        UrlField.firstOf(cells[4]),
        UrlField.firstOf(cells[5]),
        UrlField.firstOf(cells[6]));
  }

  /** Whether the row is for every host. */
  boolean anyHost() {
    return hosts.equals(List.of("*"));
  }

  /** Whether an address on one of the row's hosts is of the row's form. */
  boolean matches(WebUrl url) {
    return (paths.isEmpty() || anyFits(url)) && needs.holds(url);
  }

  private boolean anyFits(WebUrl url) {
    for (PathForm path : paths) {
      if (path.fits(url)) {
        return true;
      }
    }
    return false;
  }

  private static List<PathForm> paths(String cell) {
    return cell.equals("-") ? List.of() : Arrays.stream(cell.split(",")).map(PathForm::of).toList();
  }
}
