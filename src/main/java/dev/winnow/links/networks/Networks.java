package dev.winnow.links.networks;

import dev.winnow.resource.Lines;
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
public final class Networks {
  /** A redirector that pays nobody. */
  private static final String THROUGH = "through";

  /**
   * Networks nest: a link shortener of one leads through another. Three levels are the most seen.
   */
  private static final int MAX_DEPTH = 3;

  /** Key of the rows of every host. */
  private static final String ALL = "*";

  private final Map<String, List<NetworkRow>> rows = new HashMap<>();
  private final Memo<Host> hosts = new Memo<>(Host::of);
  private final Memo<HostRows> rowsOfHosts = new Memo<>(this::rowsOf);
  private final HostRows rowsOfAll;

  private Networks(List<NetworkRow> table) {
    for (NetworkRow row : table) {
      for (String host : row.hosts()) {
        rows.computeIfAbsent(host, key -> new ArrayList<>()).add(row);
      }
    }
    rowsOfAll = new HostRows(rows.getOrDefault(ALL, List.of()));
  }

  /** Reads the table that comes with Winnow. */
  public static Networks load() {
    return new Networks(
        Lines.of(Networks.class, "networks.tsv").stream().map(NetworkRow::of).toList());
  }

  /** Reads the target of a link. */
  public Optional<Address> address(String target) {
    return Address.ofResolved(target, hosts);
  }

  /** Names the network that a link pays through; empty for ordinary links and for no links. */
  public Optional<Recognised> recognise(String url) {
    return Address.of(url).flatMap(this::recognise);
  }

  /** The same for an address that is read already. */
  public Optional<Recognised> recognise(Address address) {
    return recognise(Parts.of(address), 0);
  }

  /** The same for an address that others look at too. */
  public Optional<Recognised> recognise(Parts parts) {
    return recognise(parts, 0);
  }

  private Optional<Recognised> recognise(Parts parts, int depth) {
    NetworkRow row = rowFor(parts);
    if (row == null) {
      return depth < MAX_DEPTH && !Sharing.isShare(parts)
          ? throughUnknown(parts, depth)
          : Optional.empty();
    }
    Address next = destination(row, parts);
    Optional<Recognised> inner =
        next == null || depth >= MAX_DEPTH
            ? Optional.empty()
            : recognise(Parts.of(next), depth + 1);
    return row.network().equals(THROUGH)
        ? inner
        : Optional.of(describe(row, parts, next, inner.orElse(null)));
  }

  /** Sites have redirectors of their own; what counts is the address that a parameter carries. */
  private Optional<Recognised> throughUnknown(Parts parts, int depth) {
    int looked = 0;
    for (Query.Parameter parameter : parts.query().parameters()) {
      if (looked < MAX_DEPTH && looksLikeAddress(parameter.value())) {
        looked++;
        Optional<Recognised> found =
            Address.of(decodedFully(parameter.value()))
                .flatMap(address -> recognise(Parts.of(address), depth + 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Recognised describe(
      NetworkRow row, Parts parts, @Nullable Address next, @Nullable Recognised inner) {
    String merchant = row.merchant().in(parts);
    String destination = next == null ? null : next.text();
    if (inner != null && inner.merchant() != null) {
      merchant = inner.merchant();
      destination = inner.destination() == null ? destination : inner.destination();
    } else if (next != null) {
      merchant = next.site();
    }
    boolean redirector = !parts.address().site().equals(merchant) || next != null;
    if (!redirector) {
      destination = parts.address().text();
    }
    return new Recognised(
        row.network(),
        row.affiliate().in(parts),
        merchant == null ? null : merchant.toLowerCase(Locale.ROOT),
        destination,
        redirector);
  }

  /**
   * Decodes while a value still looks encoded; redirectors wrap addresses once for each of them.
   */
  private static @Nullable Address destination(NetworkRow row, Parts parts) {
    String value = row.destination().in(parts);
    if (value == null) {
      return null;
    }
    return Address.ofDestination(decodedFully(value)).orElse(null);
  }

  private static String decodedFully(String written) {
    String value = written;
    for (int level = 0; level < MAX_DEPTH && looksEncoded(value); level++) {
      value = Percent.decode(value);
    }
    return value;
  }

  private static boolean looksLikeAddress(String value) {
    return value.regionMatches(true, 0, "http", 0, 4);
  }

  private static boolean looksEncoded(String value) {
    return value.regionMatches(true, 0, "http%", 0, 5)
        || value.regionMatches(true, 0, "https%", 0, 6)
        || value.regionMatches(true, 0, "%2f%2f", 0, 6);
  }

  /** The first row that fits, the most particular host first. */
  private @Nullable NetworkRow rowFor(Parts parts) {
    return rowsOfHosts.of(parts.address().host()).first(parts);
  }

  private HostRows rowsOf(String host) {
    List<NetworkRow> found = new ArrayList<>();
    for (String key : HostKeys.of(host, hosts.of(host).site())) {
      found.addAll(rows.getOrDefault(key, List.of()));
    }
    if (found.isEmpty()) {
      return rowsOfAll; // as for nearly every host
    }
    found.addAll(rows.getOrDefault(ALL, List.of()));
    return new HostRows(found);
  }
}
