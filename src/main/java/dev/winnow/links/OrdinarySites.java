package dev.winnow.links;

import dev.winnow.links.networks.HostCache;
import dev.winnow.resource.ResourceLines;
import dev.winnow.web.HostNames;
import java.util.Set;

/** What a host is known for, beside networks. Remembers hosts: one instance a thread. */
final class OrdinarySites {
  /** Labels under which countries keep their public bodies and schools. */
  private static final Set<String> PUBLIC_LABELS =
      Set.of("gov", "edu", "ac", "mil", "gob", "gouv", "govt", "nhs", "gv", "gc", "go");

  private static final Set<String> PUBLIC_SUFFIXES =
      Set.of("gov", "edu", "mil", "int", "nhs.uk", "europa.eu", "who.int");

  private final Set<String> sites =
      Set.copyOf(ResourceLines.of(OrdinarySites.class, "ordinary-sites.txt"));

  private final HostCache<KnownHost> known = new HostCache<>(this::find);

  /**
   * A host.
   *
   * @param site its registrable domain
   * @param body whether a public body or a school owns it
   * @param ordinary whether pages link to it again and again for reasons other than money
   * @param organisation whether it lies below .org
   */
  record KnownHost(String site, boolean body, boolean ordinary, boolean organisation) {}

  /** What is known of a host. */
  KnownHost of(String host) {
    return known.of(host);
  }

  private KnownHost find(String host) {
    boolean body = false;
    boolean ordinary = false;
    String rest = host;
    while (!rest.isEmpty()) {
      body |= PUBLIC_SUFFIXES.contains(rest);
      ordinary |= sites.contains(rest);
      int dot = rest.indexOf('.');
      String label = dot < 0 ? rest : rest.substring(0, dot);
      rest = dot < 0 ? "" : rest.substring(dot + 1);
      body |= rest.length() == 2 && PUBLIC_LABELS.contains(label);
    }
    return new KnownHost(HostNames.site(host), body, ordinary, host.endsWith(".org"));
  }
}
