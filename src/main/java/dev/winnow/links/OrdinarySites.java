package dev.winnow.links;

import dev.winnow.links.networks.HostCache;
import dev.winnow.resource.ResourceLines;
import java.util.Set;

/**
 * Sites that pages link again and again for reasons other than money. Remembers hosts: one instance
 * a thread.
 */
final class OrdinarySites {
  /** Labels under which countries keep their public bodies and schools. */
  private static final Set<String> PUBLIC_LABELS =
      Set.of("gov", "edu", "ac", "mil", "gob", "gouv", "govt", "nhs");

  private final Set<String> sites =
      Set.copyOf(ResourceLines.of(OrdinarySites.class, "ordinary-sites.txt"));

  private final HostCache<Boolean> known = new HostCache<>(this::find);

  /** Whether a host belongs to one of them. */
  boolean holds(String host) {
    return known.of(host);
  }

  private boolean find(String host) {
    String rest = host;
    while (!rest.isEmpty()) {
      if (sites.contains(rest)) {
        return true;
      }
      int dot = rest.indexOf('.');
      String label = dot < 0 ? rest : rest.substring(0, dot);
      rest = dot < 0 ? "" : rest.substring(dot + 1);
      if (rest.length() == 2 && PUBLIC_LABELS.contains(label)) {
        return true;
      }
    }
    return false;
  }
}
