package dev.winnow.links.calls;

import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls to action that carry no link: those of pages scraped to text, and buttons whose work a
 * script does. Where a line carries a link, its target is judged instead.
 */
public final class LooseLines {
  /** Lines with fewer words between them are one: the rows of a price table. */
  private static final int WORDS_APART = 30;

  private final TreeMap<Integer, Link> linked = new TreeMap<>();
  private final Document document;
  private final NearbyPlaces spots;
  private final @Nullable Span disclosure;

  public LooseLines(Document document, Words words, @Nullable Span disclosure) {
    this.document = document;
    this.spots = new NearbyPlaces(words, WORDS_APART);
    this.disclosure = disclosure;
  }

  /** One call for each different line. */
  public List<CallToAction> calls(List<CallLines.Call> lines) {
    if (lines.isEmpty()) {
      return List.of(); // as on most pages
    }
    for (Link link : document.links()) {
      if (link.target() != null && !link.href().startsWith("#") && link.end() > link.start()) {
        linked.put(link.start(), link);
      }
    }
    Map<String, List<NearbyPlaces.Place>> groups = new TreeMap<>();
    for (CallLines.Call line : lines) {
      if (!isLinked(line.span())) {
        groups
            .computeIfAbsent(line.norm(), norm -> new ArrayList<>())
            .add(new NearbyPlaces.Place(line.span(), false));
      }
    }
    List<CallToAction> calls = new ArrayList<>();
    groups.forEach((norm, places) -> calls.add(call(norm, spots.of(places))));
    return calls;
  }

  private CallToAction call(String line, List<Span> places) {
    boolean disclosed = disclosure != null && disclosure.start() <= places.get(0).start();
    return new CallToAction(line, places, null, null, 1, Set.of(), disclosed);
  }

  /** Links do not nest, so the last one to start before the end of a line is the one to look at. */
  private boolean isLinked(Span line) {
    Map.Entry<Integer, Link> link = linked.lowerEntry(line.end());
    return link != null && link.getValue().end() > line.start();
  }
}
