package dev.winnow.links.networks;

import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that may fit an address on one host. Most rows need a parameter or a part of the path
 * that most addresses do not have, so a row is tried only if one of them is there.
 */
final class HostRows {
  private final List<NetworkRow> rows;
  private final BitSet always = new BitSet(); // rows that may fit any address
  private final Map<String, BitSet> byName = new HashMap<>(); // of a parameter that they need
  private final Map<String, BitSet> bySegment = new HashMap<>(); // of the path's first ones

  /**
   * Sorts the rows.
   *
   * @param rows in the order in which they are tried
   */
  HostRows(List<NetworkRow> rows) {
    this.rows = List.copyOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      NetworkRow form = rows.get(i);
      if (!form.names().isEmpty()) {
        form.names().forEach(name -> add(name, row, byName));
      } else if (form.paths().stream().allMatch(path -> path.literal() != null)
          && !form.paths().isEmpty()) {
        form.paths().forEach(path -> add(String.valueOf(path.literal()), row, bySegment));
      } else {
        always.set(row);
      }
    }
  }

  private static void add(String key, int row, Map<String, BitSet> to) {
    to.computeIfAbsent(key, unused -> new BitSet()).set(row);
  }

  /** The first row that an address is of the form of. */
  @Nullable NetworkRow first(WebUrl url) {
    BitSet candidates = candidates(url);
    for (int row = candidates.nextSetBit(0); row >= 0; row = candidates.nextSetBit(row + 1)) {
      if (rows.get(row).matches(url)) {
        return rows.get(row);
      }
    }
    return null;
  }

  private BitSet candidates(WebUrl url) {
    BitSet found = always;
    if (!bySegment.isEmpty()) {
      List<String> path = url.lowerSegments();
      for (int i = 0; i < Math.min(path.size(), PathForm.LITERAL_REACH); i++) {
        found = with(bySegment.get(path.get(i)), found);
      }
    }
    if (!url.query().isEmpty()) {
      found = withNamed(url.parameters(), found);
    }
    return url.fragment().isEmpty() ? found : withNamed(url.fragmentParameters(), found);
  }

  private BitSet withNamed(UrlQuery query, BitSet found) {
    BitSet all = found;
    for (UrlQuery.Parameter parameter : query.parameters()) {
      all = with(byName.get(parameter.name()), all);
    }
    return all;
  }

  /** Both sets; a copy only if rows are added, which is rare. */
  private static BitSet with(@Nullable BitSet more, BitSet found) {
    if (more == null) {
      return found;
    }
    BitSet both = (BitSet) found.clone();
    both.or(more);
    return both;
  }
}
