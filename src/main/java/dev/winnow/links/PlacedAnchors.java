package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.calls.LinkWords;
import dev.winnow.links.words.LexiconWords;
import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Block;
import dev.winnow.model.Link;
import dev.winnow.model.Words;
import dev.winnow.resource.ResourceLines;
import dev.winnow.web.WebUrl;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links that stand in the sentences of a text under words which nobody writes there, but people
 * type into a search: "outdoor saunas for sale", "injury clinic in Leeds". Whose text speaks of one
 * trade may name it so; sellers of several trades that share no word had the links put there.
 */
final class PlacedAnchors {
  private static final int MIN_SITES = 3;
  private static final int MIN_GUEST_SITES = 2; // of a text that a guest wrote
  private static final int MAX_SITES = 25; // a text with more lists them
  private static final double MOST = 0.5; // of the sites that the text's sentences lead to
  private static final int MIN_WORDS = 3;
  private static final int MAX_WORDS = 10;
  private static final int MIN_SENTENCE = 60; // characters of the block around a link
  private static final int MIN_TELLING = 4; // letters of a word that two trades may share
  private static final Set<String> UNENDORSED = Set.of("nofollow", "sponsored", "ugc");

  private final PlacedWords words;
  private final Map<TargetPlaces, String> placed = new LinkedHashMap<>();

  /** The words of {@code anchor-signs.tsv}. */
  static final class PlacedWords {
    private final LexiconWords known = new LexiconWords(); // its own, since few pages ask
    private final PhraseIndex index;
    private final int seeks;
    private final int trade;
    private final int where;
    private final int speaks;
    private final int guest;

    private PlacedWords() {
      this.index = new PhraseIndex(known);
      this.seeks = index.number("seeks");
      this.trade = index.number("trade");
      this.where = index.number("where");
      this.speaks = index.number("speaks");
      this.guest = index.number("guest");
    }

    /** Reads the words that come with Winnow. */
    static PlacedWords load() {
      PlacedWords words = new PlacedWords();
      for (String line : ResourceLines.of(PlacedAnchors.class, "anchor-signs.tsv")) {
        String[] cells = line.split("\t", -1);
        words.index.add(cells[0], cells[2]);
      }
      return words;
    }

    /** Whether words are those of a search for something to buy. */
    private boolean search(List<String> anchor) {
      List<Hit> hits = index.in(known.of(anchor));
      boolean placedThere =
          hits.stream()
              .anyMatch(
                  hit -> hit.kind() == where && hit.first() > 0 && hit.last() < anchor.size());
      boolean trades = hits.stream().anyMatch(hit -> hit.kind() == trade);
      return hits.stream().noneMatch(hit -> hit.kind() == speaks)
          && (hits.stream().anyMatch(hit -> hit.kind() == seeks) || (trades && placedThere));
    }

    /** Whether words are part of a sentence, or name a text. */
    private boolean speaks(List<String> anchor) {
      return index.in(known.of(anchor)).stream().anyMatch(hit -> hit.kind() == speaks);
    }

    private boolean isGuest(Words page) {
      return index.in(known.of(page)).stream().anyMatch(hit -> hit.kind() == guest);
    }
  }

  PlacedAnchors(
      TargetCollector targets, OrdinarySites sites, LinkWords said, PlacedWords words, Words page) {
    this.words = words;
    Map<String, TargetPlaces> cited = new LinkedHashMap<>(); // by site
    for (TargetPlaces target : targets.all()) {
      LinkPlace place = target.first();
      WebUrl url = place.url();
      if (!target.inside() && url != null && isInSentence(place)) {
        OrdinarySites.KnownHost host = sites.of(url.host());
        if (!host.body() && !host.ordinary()) {
          cited.putIfAbsent(host.site(), target);
        }
      }
    }
    if (cited.size() < MIN_GUEST_SITES || cited.size() > MAX_SITES) {
      return; // as most pages
    }
    Map<String, TargetPlaces> searched = new LinkedHashMap<>();
    Set<String> shared = new HashSet<>();
    cited.forEach(
        (site, target) -> {
          List<String> anchor = said.of(target.first().link()).words();
          boolean may = anchor.size() >= MIN_WORDS && isPlain(target, anchor);
          if (may && words.search(anchor) && isNew(anchor, shared)) {
            searched.put(site, target);
          }
        });
    if (!searched.isEmpty()) {
      add(searched, things(cited, searched.keySet(), said), cited.size(), page);
    }
  }

  /** Links under the name of a thing, without that of its seller. */
  private Map<String, TargetPlaces> things(
      Map<String, TargetPlaces> cited, Set<String> searched, LinkWords said) {
    Map<String, TargetPlaces> things = new LinkedHashMap<>();
    cited.forEach(
        (site, target) -> {
          List<String> anchor = said.of(target.first().link()).words();
          WebUrl url = target.first().url();
          boolean plain = !searched.contains(site) && isPlain(target, anchor);
          if (plain && url != null && isThing(anchor, url)) {
            things.put(site, target);
          }
        });
    return things;
  }

  private void add(
      Map<String, TargetPlaces> searched, Map<String, TargetPlaces> named, int cited, Words page) {
    int all = searched.size() + named.size();
    boolean may = all >= MIN_GUEST_SITES && all >= cited * MOST;
    boolean several = searched.size() >= MIN_SITES && searched.size() >= cited * MOST;
    if (!may || !(several || words.isGuest(page))) {
      return; // as nearly all pages
    }
    if (!several && all >= MIN_SITES) { // a guest names things, and who sells them in the link only
      named.values().forEach(target -> placed.put(target, quoted(target)));
    }
    if (several || all >= MIN_SITES || searched.size() >= MIN_GUEST_SITES) {
      searched.values().forEach(target -> placed.put(target, quoted(target)));
    }
  }

  /** Whether an anchor names a thing or a trade, but not the site that it leads to a page of. */
  private boolean isThing(List<String> anchor, WebUrl url) {
    String host = url.host().replace("-", "");
    return anchor.size() > 1
        && !url.segments().isEmpty()
        && !words.speaks(anchor)
        && anchor.stream().noneMatch(word -> word.length() >= MIN_TELLING && host.contains(word));
  }

  private static boolean isPlain(TargetPlaces target, List<String> anchor) {
    return target.places.size() == 1
        && target.found() == null
        && UNENDORSED.stream().noneMatch(target::anyRel)
        && anchor.size() <= MAX_WORDS;
  }

  /** Whether a link stands among other words of its block. */
  private static boolean isInSentence(LinkPlace place) {
    Block block = place.block();
    Link link = place.link();
    boolean anchor = link.form() == Link.Form.ANCHOR && !link.button() && !place.inMargin();
    return anchor
        && block != null
        && block.end() - block.start() - (link.end() - link.start()) >= MIN_SENTENCE;
  }

  /** Whether an anchor shares no word with those before it, which it adds. */
  private static boolean isNew(List<String> anchor, Set<String> shared) {
    List<String> telling = anchor.stream().filter(word -> word.length() >= MIN_TELLING).toList();
    boolean is = telling.stream().noneMatch(shared::contains);
    shared.addAll(telling);
    return is;
  }

  private static String quoted(TargetPlaces target) {
    return "“" + target.first().link().anchor().strip() + "”";
  }

  /** The words of a link that was placed; null if it was not. */
  @Nullable String in(TargetPlaces target) {
    return placed.get(target);
  }
}
