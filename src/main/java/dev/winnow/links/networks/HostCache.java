package dev.winnow.links.networks;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about a text, such as a host that page after page links to. It
 * forgets everything once it knows too much, so that its memory does not grow with a crawl. Not for
 * several threads.
 */
public final class HostCache<V> {
  private static final int MOST = 8192; // hosts; some 2 MB

  private final Map<String, V> known = new HashMap<>();
  private final Function<String, V> find;
  private @Nullable String last; // asked for
  private @Nullable V lastValue;

  public HostCache(Function<String, V> find) {
    this.find = find;
  }

  /** The same of a stretch of a text, which is not cut out where it was asked for just before. */
  public V of(String text, int start, int end) {
    V value = lastValue;
    String key = last;
    if (value == null
        || key == null
        || key.length() != end - start
        || !text.startsWith(key, start)) {
      key = text.substring(start, end);
      value = of(key);
      last = key;
      lastValue = value;
    }
    return value;
  }

  public V of(String key) {
    V value = known.get(key);
    if (value == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      value = find.apply(key);
      known.put(key, value);
    }
    return value;
  }
}
