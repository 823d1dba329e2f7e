package dev.winnow.links.networks;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about a host, since page after page links to the same ones and a
 * look-up in the public suffix list takes a microsecond. It forgets everything once it is full, so
 * that its memory does not grow with a crawl. One instance a thread.
 */
public final class HostCache<V> {
  private static final int MOST = 8192; // hosts; some 2 MB

  private final Map<String, V> hosts = new HashMap<>();
  private final Function<String, V> find;
  private @Nullable String last; // links to one host stand together
  private @Nullable V known;

  public HostCache(Function<String, V> find) {
    this.find = find;
  }

  /** What is known of a host, or is found out now. */
  public V of(String host) {
    V value = known;
    if (value == null || !host.equals(last)) {
      value = remembered(host);
      last = host;
      known = value;
    }
    return value;
  }

  private V remembered(String host) {
    V value = hosts.get(host);
    if (value == null) {
      if (hosts.size() >= MOST) {
        hosts.clear();
      }
      value = find.apply(host);
      hosts.put(host, value);
    }
    return value;
  }
}
