package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.web.WebUrl;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Short links that stand beside a network's links, on another host than theirs, if the text leads
 * off its site by hardly anything else: who names a source shows where it is, and each agency for
 * publishers shortens its links on a host of its own.
 */
final class ShortWays {
  private static final int MIN_LINKS = 4; // of the text that do not show where they lead
  private static final int MIN_SITES = 2;
  private static final double MIN_SHARE = 0.6; // of those of the text to other sites

  private final Set<TargetPlaces> found = new HashSet<>();

  /** The short links among the targets of a page. */
  ShortWays(TargetCollector targets, OrdinarySites sites, AddressSigns addresses) {
    if (targets.all().stream().noneMatch(target -> target.found() != null)) {
      return; // as on most pages
    }
    int all = 0;
    int hidden = 0;
    Set<String> hosts = new HashSet<>();
    Set<TargetPlaces> tokens = new HashSet<>();
    for (TargetPlaces target : targets.all()) {
      WebUrl url = target.inside() ? null : target.first().url();
      if (url == null) {
        continue;
      }
      all += target.inText();
      OrdinarySites.KnownHost host = sites.of(url.host());
      boolean token = !host.ordinary() && !host.body() && isShort(target, url, addresses);
      if (token || target.found() != null) {
        hidden += target.inText();
        hosts.add(host.site());
      }
      if (token && target.found() == null) {
        tokens.add(target);
      }
    }
    if (hidden >= MIN_LINKS && hosts.size() >= MIN_SITES && hidden >= MIN_SHARE * all) {
      found.addAll(tokens);
    }
  }

  /** Whether an address is a mere token, and the words of its links are not the address. */
  private static boolean isShort(TargetPlaces target, WebUrl url, AddressSigns addresses) {
    if (!addresses.isShort(url)) {
      return false; // as of most
    }
    for (LinkPlace place : target.places) {
      if (shows(place.link().anchor().toLowerCase(Locale.ROOT), url.host())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text has a host's name, and not as a part of another's. */
  private static boolean shows(String text, String host) {
    int at = text.indexOf(host);
    while (at >= 0) {
      int end = at + host.length();
      boolean more = isName(text, end) || (text.startsWith(".", end) && isName(text, end + 1));
      if (!more && !isName(text, at - 1)) {
        return true;
      }
      at = text.indexOf(host, at + 1);
    }
    return false;
  }

  private static boolean isName(String text, int index) {
    return index >= 0
        && index < text.length()
        && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '-');
  }

  /** Whether a target is one of the short links. */
  boolean has(TargetPlaces target) {
    return found.contains(target);
  }
}
