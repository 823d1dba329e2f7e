package dev.winnow.links;

import dev.winnow.links.calls.SalesLexicon;
import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.links.words.LineKey;
import dev.winnow.model.Block;
import dev.winnow.model.Link;
import dev.winnow.web.HostNames;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links of a page that lead to one target. */
final class TargetPlaces {
  private static final double FILLS = 0.8; // of a block's characters; a mark may stand beside

  private static final int MIN_BESIDE_NAME = 3; // words of a call, beside the host's name

  final String key;
  final List<LinkPlace> places = new ArrayList<>(2); // most targets have one
  private @Nullable RecognisedLink found;
  private int ordering;
  private int selling;
  private int soft;
  private int honest;
  private int inMargins;
  private boolean labelled;
  private boolean unendorsed;

  /**
   * A link of a page and what was read of it.
   *
   * @param url null for a slot of a template
   * @param inside whether it leads to the page's own site
   * @param found the network, or null
   * @param block where it stands, or null
   */
  record LinkPlace(
      Link link,
      @Nullable WebUrl url,
      boolean inside,
      @Nullable RecognisedLink found,
      @Nullable Block block,
      SalesLexicon.Sense sense) {
    boolean inMargin() {
      return block != null && block.region().isMargin();
    }
  }

  TargetPlaces(String key) {
    this.key = key;
  }

  void add(LinkPlace place) {
    places.add(place);
    found = found == null ? place.found() : found;
    ordering += place.sense().sells() ? 1 : 0;
    selling += place.sense().sellsInLink() ? 1 : 0;
    soft += place.sense().soft() ? 1 : 0;
    honest += place.sense().honest() ? 1 : 0;
    inMargins += place.inMargin() ? 1 : 0;
  }

  /**
   * Targets with those put together that have one key, in order, each with what is known of its
   * parts.
   *
   * @param keys of the targets whose addresses say which link of the page was clicked, without what
   *     says it; the others keep theirs
   */
  static Map<String, TargetPlaces> joined(
      Map<String, TargetPlaces> targets, Map<TargetPlaces, String> keys) {
    Map<String, TargetPlaces> joined = new LinkedHashMap<>();
    for (TargetPlaces target : targets.values()) {
      String key = keys.getOrDefault(target, target.key);
      TargetPlaces whole = joined.computeIfAbsent(key, TargetPlaces::new);
      target.places.forEach(whole::add);
      whole.labelled |= target.labelled || keys.containsKey(target);
      whole.unendorsed |= target.unendorsed;
    }
    return joined;
  }

  /** Notes that it is a page of the own site that the site does not endorse. */
  void markUnendorsed() {
    unendorsed = true;
  }

  boolean unendorsed() {
    return unendorsed;
  }

  /** Whether its addresses say which link of the page was clicked. */
  boolean labelled() {
    return labelled;
  }

  LinkPlace first() {
    return places.get(0);
  }

  boolean inside() {
    return first().inside();
  }

  /** The first network that one of the links shows, or null. */
  @Nullable RecognisedLink found() {
    return found;
  }

  /** Whether the rel attribute of one of the links has a word. */
  boolean anyRel(String word) {
    for (LinkPlace place : places) {
      if (place.link().rel().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** How many links ask the reader to buy. */
  int selling() {
    return selling;
  }

  /** How many links order by their words, as buttons of landers do. */
  int ordering() {
    return ordering;
  }

  int soft() {
    return soft;
  }

  /** How many links stand in header, menu and footer. */
  int inMargins() {
    return inMargins;
  }

  boolean onlyInMargins() {
    return inMargins == places.size();
  }

  /** How many links of the text lead to the page itself and to none of its parts. */
  int wholeInText() {
    int count = 0;
    for (LinkPlace place : places) {
      WebUrl url = place.url();
      count += !place.inMargin() && url != null && url.fragment().isEmpty() ? 1 : 0;
    }
    return count;
  }

  /** How many links stand outside header, menu and footer. */
  int inText() {
    return places.size() - inMargins;
  }

  /** Whether at least half of the links lead to a service by their words. */
  boolean honest() {
    return honest > 0 && honest * 2 >= places.size();
  }

  /** Whether it is no link but an address in the text. */
  boolean onlyWritten() {
    for (LinkPlace place : places) {
      if (place.link().form() != Link.Form.WRITTEN) {
        return false;
      }
    }
    return true;
  }

  boolean redirects() {
    return any(Link.Form.REDIRECT);
  }

  /** Whether one of the links is of a form. */
  boolean any(Link.Form form) {
    for (LinkPlace place : places) {
      if (place.link().form() == form) {
        return true;
      }
    }
    return false;
  }

  /** How many links of the text are buttons or fill their block, as calls do and sources do not. */
  int alone() {
    int count = 0;
    for (LinkPlace place : places) {
      count += !place.inMargin() && isAlone(place) ? 1 : 0;
    }
    return count;
  }

  private static boolean isAlone(LinkPlace place) {
    Block block = place.block();
    int length = place.link().end() - place.link().start();
    boolean fills = block != null && length >= FILLS * (block.end() - block.start());
    return place.link().button() || fills;
  }

  /** How many places of the text a script opens it at. */
  int scripted() {
    int count = 0;
    for (LinkPlace place : places) {
      Link.Form form = place.link().form();
      boolean script = form == Link.Form.SCRIPT || form == Link.Form.DISGUISED;
      count += script && !place.inMargin() ? 1 : 0;
    }
    return count;
  }

  /** How many links of the text stand under the same two words and more, at most. */
  int sameWording() {
    Map<String, Integer> counts = new HashMap<>();
    int most = 0;
    for (LinkPlace place : places) {
      String line = place.inMargin() ? "" : LineKey.of(place.link().anchor());
      if (line.indexOf(' ') > 0 && (!namesHost(line, place.url()) || callsByName(line, place))) {
        most = Math.max(most, counts.merge(line, 1, Integer::sum));
      }
    }
    return most;
  }

  /** Whether words are the name of a host or hold it, as under sources: "example.com". */
  private static boolean namesHost(String line, @Nullable WebUrl url) {
    String words = line.replace(" ", "");
    return url == null
        || url.host().replace(".", "").replace("-", "").contains(words)
        || words.contains(HostNames.name(HostNames.site(url.host())).replace("-", ""));
  }

  /** Whether a line of its own says more than a host's name: "Begin the Example plan today". */
  private static boolean callsByName(String line, LinkPlace place) {
    return line.chars().filter(c -> c == ' ').count() >= MIN_BESIDE_NAME && isAlone(place);
  }

  /** How many different words the links stand under, those without words left out. */
  int wordings() {
    Set<String> found = new HashSet<>();
    for (LinkPlace place : places) {
      found.add(LineKey.of(place.link().anchor()));
    }
    found.remove("");
    return found.size();
  }
}
