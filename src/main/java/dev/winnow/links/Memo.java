package dev.winnow.links;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was found out about a text, such as a host that page after page links to. It
 * forgets everything once it knows too much, so that its memory does not grow with a crawl. Not for
 * several threads.
 */
final class Memo<V> {
  private static final int MOST = 8192; // hosts; some 2 MB

  private final Map<String, V> known = new HashMap<>();
  private final Function<String, V> find;

  Memo(Function<String, V> find) {
    this.find = find;
  }

  V of(String key) {
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
