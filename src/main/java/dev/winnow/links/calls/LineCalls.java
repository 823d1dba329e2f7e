package dev.winnow.links.calls;

import dev.winnow.links.words.LineKey;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes calls to action of places that carry no link. */
final class LineCalls {
  private LineCalls() {}

  /** One call of all the places. */
  static CallToAction of(
      Document document, List<Span> places, boolean disclosed, Set<Manner> manners) {
    Map<String, Integer> wordings = new TreeMap<>();
    for (Span place : places) {
      String text = document.text().substring(place.start(), place.end());
      wordings.merge(LineKey.of(text), 1, Integer::sum);
    }
    return new CallToAction(
        commonest(wordings), places, null, null, wordings.size(), Set.of(), disclosed, manners);
  }

  private static String commonest(Map<String, Integer> wordings) {
    String best = "";
    int most = 0;
    for (String wording : new TreeSet<>(wordings.keySet())) {
      int count = wordings.getOrDefault(wording, 0);
      best = count > most ? wording : best;
      most = Math.max(most, count);
    }
    return best;
  }
}
