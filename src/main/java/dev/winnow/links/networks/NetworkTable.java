package dev.winnow.links.networks;

import dev.winnow.resource.ResourceLines;
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

  /**
   * NetworkTable nest: a link shortener of one leads through another. Three levels are the most
   * seen.
   */
  private static final int MAX_DEPTH = 3;

  /** Key of the rows of every host. */
  private static final String ALL = "*";

  private final Map<String, List<NetworkRow>> rows = new HashMap<>();
  private final HostCache<LinkHost> hosts = new HostCache<>(LinkHost::of);
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

  /** Reads the target of a link. */
  public Optional<LinkAddress> address(String target) {
    return LinkAddress.ofResolved(target, hosts);
  }

  /** Names the network that a link pays through; empty for ordinary links and for no links. */
  public Optional<RecognisedLink> recognise(String url) {
    return LinkAddress.of(url).flatMap(this::recognise);
  }

  /** The same for an address that is read already. */
  public Optional<RecognisedLink> recognise(LinkAddress address) {
    return recognise(ParsedUrl.of(address), 0);
  }

  /** The same for an address that others look at too. */
  public Optional<RecognisedLink> recognise(ParsedUrl parts) {
    return recognise(parts, 0);
  }

  private Optional<RecognisedLink> recognise(ParsedUrl parts, int depth) {
    NetworkRow row = rowFor(parts);
    if (row == null) {
      return depth < MAX_DEPTH && !ShareLinks.isShare(parts)
          ? throughUnknown(parts, depth)
          : Optional.empty();
    }
    LinkAddress next = destination(row, parts);
    Optional<RecognisedLink> inner =
        next == null || depth >= MAX_DEPTH
            ? Optional.empty()
            : recognise(ParsedUrl.of(next), depth + 1);
    return row.network().equals(THROUGH)
        ? inner
        : Optional.of(describe(row, parts, next, inner.orElse(null)));
  }

  /** Sites have redirectors of their own; what counts is the address that a parameter carries. */
  private Optional<RecognisedLink> throughUnknown(ParsedUrl parts, int depth) {
    int looked = 0;
    for (UrlQuery.Parameter parameter : parts.query().parameters()) {
      if (looked < MAX_DEPTH && looksLikeAddress(parameter.value())) {
        looked++;
        Optional<RecognisedLink> found =
            LinkAddress.of(decodedFully(parameter.value()))
                .flatMap(address -> recognise(ParsedUrl.of(address), depth + 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static RecognisedLink describe(
      NetworkRow row, ParsedUrl parts, @Nullable LinkAddress next, @Nullable RecognisedLink inner) {
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
    return new RecognisedLink(
        row.network(),
        row.affiliate().in(parts),
        merchant == null ? null : merchant.toLowerCase(Locale.ROOT),
        destination,
        redirector);
  }

  /**
   * Decodes while a value still looks encoded; redirectors wrap addresses once for each of them.
   */
  private static @Nullable LinkAddress destination(NetworkRow row, ParsedUrl parts) {
    String value = row.destination().in(parts);
    if (value == null) {
      return null;
    }
    return LinkAddress.ofDestination(decodedFully(value)).orElse(null);
  }

  private static String decodedFully(String written) {
    String value = written;
    for (int level = 0; level < MAX_DEPTH && looksEncoded(value); level++) {
      value = PercentDecoding.decode(value);
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
  private @Nullable NetworkRow rowFor(ParsedUrl parts) {
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
