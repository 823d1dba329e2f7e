package dev.winnow.links;

import dev.winnow.links.calls.CallLexicon;
import dev.winnow.links.calls.LineKey;
import dev.winnow.links.calls.NearbyPlaces;
import dev.winnow.links.networks.ParsedUrl;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups the links of a page by where they lead, whatever their words. */
final class LinkTargets {
  /** Links with fewer words between them are one: the picture, name and button of one offer. */
  private static final int WORDS_APART = 12;

  /** A site that is linked at more addresses is the page's sister or its source, not its offer. */
  private static final int MAX_ADDRESSES = 3;

  /** Fewer links to an unknown outside target are a reference. */
  private static final int MIN_PUSHES = 3;

  private final Map<String, Group> paying = new TreeMap<>();
  private final Map<String, List<Outside>> outside = new HashMap<>(); // by site
  private final NearbyPlaces spots;
  private final CallLexicon wording;
  private final @Nullable Span disclosure;

  private static final class Group {
    final List<Link> links = new ArrayList<>();
    @Nullable AffiliateLink paid;
  }

  /** A link to another site, of which nothing is known. */
  private record Outside(Link link, ParsedUrl parts) {}

  LinkTargets(Words words, CallLexicon wording, @Nullable Span disclosure) {
    this.spots = new NearbyPlaces(words, WORDS_APART);
    this.wording = wording;
    this.disclosure = disclosure;
  }

  /** A link that pays. */
  void add(AffiliateLink paid) {
    Group group = paying.computeIfAbsent(paid.target(), key -> new Group());
    group.links.add(paid.link());
    group.paid = group.paid == null ? paid : group.paid;
  }

  /** A link to another site, of which nothing is known. */
  void add(Link link, ParsedUrl parts) {
    String site = parts.address().site();
    String bare = site.startsWith("www.") ? site.substring(4) : site; // as in keys
    outside.computeIfAbsent(bare, unused -> new ArrayList<>()).add(new Outside(link, parts));
  }

  /** The targets that pay, then those that are pushed, each in the order of their keys. */
  List<CallToAction> calls() {
    List<CallToAction> calls = new ArrayList<>();
    paying.forEach((target, group) -> calls.add(call(target, group, places(group))));
    pushed()
        .forEach(
            (target, group) -> {
              List<Span> places = places(group);
              if (places.size() >= MIN_PUSHES) {
                calls.add(call(target, group, places));
              }
            });
    return calls;
  }

  /** The outside targets of which only the places are left to look at. */
  private Map<String, Group> pushed() {
    Map<String, Group> pushed = new TreeMap<>();
    for (List<Outside> links : outside.values()) {
      if (links.size() >= MIN_PUSHES) { // a group has no more places than links
        pushed.putAll(groups(links));
      }
    }
    pushed.values().removeIf(group -> !mayBePushed(group));
    return pushed;
  }

  /** The links to one site by target; none where it is linked at too many addresses. */
  private static Map<String, Group> groups(List<Outside> links) {
    Map<String, Group> groups = new HashMap<>();
    for (Outside outside : links) {
      String key = TargetKey.of(outside.parts());
      groups.computeIfAbsent(key, unused -> new Group()).links.add(outside.link());
      if (groups.size() > MAX_ADDRESSES) {
        return Map.of();
      }
    }
    return groups;
  }

  private boolean mayBePushed(Group group) {
    return group.links.size() >= MIN_PUSHES && group.links.stream().anyMatch(this::pushes);
  }

  private List<Span> places(Group group) {
    group.links.sort(Comparator.comparingInt(Link::start));
    return spots.of(group.links.stream().map(this::place).toList());
  }

  private NearbyPlaces.Place place(Link link) {
    boolean call = wording.isCall(LineKey.words(link.anchor()));
    return new NearbyPlaces.Place(new Span(link.start(), link.end()), call);
  }

  private boolean pushes(Link link) {
    return link.button()
        || link.rel().contains("sponsored")
        || wording.isCall(LineKey.words(link.anchor()));
  }

  private CallToAction call(String target, Group group, List<Span> places) {
    Map<String, Integer> lines = new TreeMap<>();
    Set<String> rel = new HashSet<>(group.links.get(0).rel());
    for (Link link : group.links) {
      rel.retainAll(link.rel());
      String line = LineKey.of(link.anchor());
      if (!line.isEmpty()) {
        lines.merge(line, 1, Integer::sum);
      }
    }
    String line =
        lines.entrySet().stream()
            .max(Map.Entry.comparingByValue(Comparator.<Integer>naturalOrder()))
            .map(Map.Entry::getKey)
            .orElse("");
    boolean disclosed = disclosure != null && disclosure.start() <= places.get(0).start();
    return new CallToAction(line, places, group.paid, target, lines.size(), rel, disclosed);
  }
}
