package dev.winnow.links;

import dev.winnow.links.calls.CallLexicon;
import dev.winnow.links.calls.LineKey;
import dev.winnow.links.networks.InitialsFilter;
import dev.winnow.links.networks.ParsedUrl;
import dev.winnow.model.Link;
import dev.winnow.resource.ResourceLines;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells redirects on the page's own host, which hide where a link leads. The path alone proves
 * nothing: {@code /go/} may hold articles, so a second sign must stand beside it.
 */
final class CloakedLinks {
  private static final Set<String> PAID_RELS = Set.of("sponsored", "nofollow");

  private final Set<String> prefixes =
      Set.copyOf(ResourceLines.of(CloakedLinks.class, "cloaked-prefixes.txt"));
  private final CallLexicon wording;
  private final long initials; // of the prefixes

  CloakedLinks(CallLexicon wording) {
    this.wording = wording;
    long all = 0;
    for (String prefix : prefixes) {
      all |= InitialsFilter.behind("/" + prefix, 0);
    }
    initials = all;
  }

  /** Whether a link on the page's own host looks like a cloaked one. */
  boolean isCloaked(ParsedUrl parts, Link link) {
    if (link.rel().contains("sponsored")) {
      return !parts.segments().isEmpty(); // nobody pays for a link to his own page
    }
    if ((parts.firstInitial() & initials) == 0) {
      return false;
    }
    List<String> segments = parts.segments();
    if (segments.isEmpty()) {
      return false;
    }
    String first = segments.get(0).toLowerCase(Locale.ROOT);
    int dot = first.indexOf('.');
    boolean script = dot > 0 && !parts.address().query().isEmpty();
    boolean named = prefixes.contains(script ? first.substring(0, dot) : first);
    return named && (script || segments.size() > 1) && hasSign(link);
  }

  private boolean hasSign(Link link) {
    return !Collections.disjoint(link.rel(), PAID_RELS)
        || link.button()
        || wording.isCall(LineKey.words(link.anchor()));
  }
}
