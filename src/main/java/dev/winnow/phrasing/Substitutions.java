package dev.winnow.phrasing;

import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the places worth showing to a person, strongest first.
 *
 * <p>A place on a page that as a whole looks spun is likelier to be a swap, so the page's log odds
 * count, in part, for each of its places; a page that looks honest does not clear its places, but
 * where few of many places look swapped, each is the less likely to be.
 */
final class Substitutions {
  private static final double PAGE_SHARE = 0.3; // of the page's log odds, added to each place's

  private static final double MOST_SHIFT =
      1.3; // nats; set by reading one spun page; see the documentation

  /**
   * Log odds; of held-out phrases half lie above, of what should have stood there one in twenty.
   */
  private static final double SHOWN = 0.9;

  private static final double PSEUDO_PLACES =
      60; // a page's worth, so that a paragraph shifts little

  private final Wording wording;
  private final double learntLogit;

  /** Uses the counts, and the log odds of a swap among all places that were learnt from. */
  Substitutions(Counts counts, double learntLogit) {
    this.wording = new Wording(counts);
    this.learntLogit = learntLogit;
  }

  /** The places worth showing on a page with such log odds of being spun. */
  List<Substitution> of(Tokens tokens, List<Place> places, double pageLogit) {
    double shift = Math.max(0, Math.min(MOST_SHIFT, PAGE_SHARE * pageLogit)) + rarity(places);
    Map<Integer, Place> chosen = new HashMap<>();
    for (Place place : places) {
      if (place.logit() + shift > SHOWN) {
        chosen.put(place.at(), place);
      }
    }
    List<Place> strongest = new ArrayList<>(chosen.values());
    strongest.sort(Comparator.comparingDouble(Place::logit).reversed().thenComparingInt(Place::at));
    boolean[] covered = new boolean[tokens.count()];
    List<Substitution> shown = new ArrayList<>();
    for (Place place : strongest) {
      if (!covered[place.at()]) {
        shown.add(substitution(tokens, chosen, place, place.logit() + shift, covered));
      }
    }
    return shown;
  }

  /** One stretch: the word with the neighbours that it was never seen beside. */
  private Substitution substitution(
      Tokens tokens, Map<Integer, Place> chosen, Place place, double strength, boolean[] covered) {
    int first = wording.first(tokens, place);
    int last = wording.last(tokens, place);
    for (int at = first; at <= last; at++) {
      covered[at] = true;
    }
    Words words = tokens.words();
    return new Substitution(
        words.starts()[first],
        words.ends()[last],
        wording.expected(tokens, chosen, first, last),
        strength,
        wording.note(tokens, place));
  }

  /** Where few of many places look swapped, each is the less likely to be; 0 in a short text. */
  private double rarity(List<Place> places) {
    double usual = Logistic.probability(learntLogit);
    double swapped = PSEUDO_PLACES * usual;
    for (Place place : places) {
      swapped += Logistic.probability(place.logit());
    }
    double share = swapped / (places.size() + PSEUDO_PLACES);
    return Math.min(0, Math.log(share / (1 - share)) - learntLogit);
  }
}
