package dev.winnow.links.networks;

import dev.winnow.resource.ResourceLines;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The affiliate networks that Winnow knows, as a table. Hosts are looked up first, then path and
 * parameters; destinations are read out of the address, and the network is never asked. Remembers
 * hosts: one instance a thread.
 */
public final class NetworkTable {
  /** A redirector that pays nobody. */
  private static final String THROUGH = "through";

  /** A host whose parameters look like a network's and are not. */
  private static final String NONE = "none";

  /** Key of the rows of every host. */
  private static final String ALL = "*";

  private final Map<String, List<NetworkRow>> rows = new HashMap<>();
  private final HostCache<HostRows> rowsOfHosts = new HostCache<>(this::rowsOf);
  private final HostRows rowsOfAll;

  private NetworkTable(List<NetworkRow> table) {
    for (NetworkRow row : table) {
      for (String host : row.hosts()) {
        rows.computeIfAbsent(host, key -> new ArrayList<>()).add(row);
      }
    }
    rowsOfAll = new HostRows(rows.getOrDefault(ALL, List.of()));
  }

  /** Reads the table that comes with Winnow. */
  public static NetworkTable load() {
    return new NetworkTable(
        ResourceLines.of(NetworkTable.class, "networks.tsv").stream().map(NetworkRow::of).toList());
  }

  /** Names the network that a link pays through; empty for ordinary links and for no links. */
  public Optional<RecognisedLink> recognise(String written) {
    WebUrl url = NestedAddress.absolute(written);
    return url == null ? Optional.empty() : recognise(url);
  }

  /** The same of an address that is read already. */
  public Optional<RecognisedLink> recognise(WebUrl url) {
    return recognise(url, 0);
  }

  private Optional<RecognisedLink> recognise(WebUrl url, int depth) {
    NetworkRow row = rowsOfHosts.of(url.host()).first(url);
    if (row == null) {
      return throughUnknown(url, depth);
    }
    if (row.network().equals(NONE)) {
      return Optional.empty();
    }
    WebUrl next = destination(row, url);
    Optional<RecognisedLink> inner =
        next == null || depth >= NestedAddress.MAX_LAYERS
            ? Optional.empty()
            : recognise(next, depth + 1);
    return row.network().equals(THROUGH)
        ? inner
        : Optional.of(describe(row, url, next, inner.orElse(null)));
  }

  /** Sites have redirectors of their own; what counts is the address that a parameter carries. */
  private Optional<RecognisedLink> throughUnknown(WebUrl url, int depth) {
    if (depth >= NestedAddress.MAX_LAYERS || ShareLinks.isShare(url)) {
      return Optional.empty();
    }
    for (WebUrl nested : NestedAddress.in(url)) {
      Optional<RecognisedLink> found = recognise(nested, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static RecognisedLink describe(
      NetworkRow row, WebUrl url, @Nullable WebUrl next, @Nullable RecognisedLink inner) {
    String merchant = row.merchant().in(url);
    String destination = next == null ? null : next.toString();
    if (inner != null && inner.merchant() != null) {
      merchant = inner.merchant();
      destination = inner.destination() == null ? destination : inner.destination();
    } else if (next != null) {
      merchant = next.site();
    }
    boolean redirector = !url.site().equals(merchant) || next != null;
    if (!redirector) {
      destination = url.toString();
    }
    return new RecognisedLink(
        row.network(),
        row.affiliate().in(url),
        merchant == null ? null : merchant.toLowerCase(Locale.ROOT),
        destination,
        !row.anyHost(),
        !row.paths().isEmpty(),
        redirector);
  }

  private static @Nullable WebUrl destination(NetworkRow row, WebUrl url) {
    String value = row.destination().in(url);
    return value == null ? null : NestedAddress.destination(value);
  }

  private HostRows rowsOf(String host) {
    List<NetworkRow> found = new ArrayList<>();
    for (String key : HostKeys.of(host)) {
      found.addAll(rows.getOrDefault(key, List.of()));
    }
    if (found.isEmpty()) {
      return rowsOfAll; // as for nearly every host
    }
    found.addAll(rows.getOrDefault(ALL, List.of()));
    return new HostRows(found);
  }
}
