package dev.winnow.signals.stuffing;

import dev.winnow.model.result.Evidence;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.StuffedPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The places of all kinds of a page, each spot once with every reason that it counts for. A spot
 * lies inside another if that one holds all its words; spots that only overlap are two.
 */
final class JoinedPlaces {
  private final List<Spot> spots = new ArrayList<>();
  private final TreeMap<Integer, Spot> byStart = new TreeMap<>(); // none of them inside another
  private final Map<String, Spot> unseen = new HashMap<>(); // by position and words

  /** A place with what the kinds say of it. */
  private static final class Spot {
    private final Evidence evidence;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>(); // kinds beside the first
    private int times; // more than 1 only for words that readers do not see

    private Spot(Evidence evidence) {
      this.evidence = evidence;
    }

    /** Adds a reason; returns whether the spot is that of another kind. */
    private boolean join(String kind, Evidence place) {
      if (place.note() != null) {
        notes.add(place.note());
      }
      if (kind.equals(evidence.facts().get("kind"))) {
        times++;
        return false;
      }
      others.add(kind);
      return true;
    }

    private Evidence told() {
      Map<String, String> facts = new HashMap<>(evidence.facts());
      if (!others.isEmpty()) {
        facts.put("also", String.join("; ", others));
      }
      List<String> reasons = new ArrayList<>(notes);
      if (times > 1) {
        reasons.set(0, reasons.get(0) + ", " + times + " times");
      }
      String note = String.join("; ", reasons);
      return evidence.noting(note).with(facts);
    }
  }

  /**
   * Adds the places of a kind, strongest first.
   *
   * @return how many of them a stronger kind has told of
   */
  int add(KindFinding kind) {
    List<StuffedPlace> places = new ArrayList<>(kind.places());
    places.sort(
        Comparator.comparingDouble((StuffedPlace place) -> -place.weight())
            .thenComparingInt(place -> place.evidence().start()));
    places = differentFirst(places);
    List<Spot> fresh = new ArrayList<>();
    int known = 0;
    for (StuffedPlace place : places) {
      Evidence evidence = place.evidence();
      Spot spot = holding(evidence);
      if (spot == null) {
        spot = new Spot(evidence);
        spots.add(spot);
        fresh.add(spot);
        if (evidence.start() == evidence.end()) {
          unseen.put(key(evidence), spot);
        }
      }
      known += spot.join(kind.name(), evidence) ? 1 : 0;
    }
    fresh.forEach(this::keep); // after all of its kind, since places of one kind are told apart
    return known;
  }

  /** The places with what says the same as one before behind all others, in order. */
  private static List<StuffedPlace> differentFirst(List<StuffedPlace> places) {
    List<StuffedPlace> different = new ArrayList<>();
    List<StuffedPlace> others = new ArrayList<>();
    Set<String> quotes = new HashSet<>();
    for (StuffedPlace place : places) {
      String quote = place.evidence().quote().toLowerCase(Locale.ROOT);
      (quote.isEmpty() || quotes.add(quote) ? different : others).add(place);
    }
    different.addAll(others);
    return different;
  }

  /** Keeps a spot if none holds it, in place of those that it holds: ends grow with starts. */
  private void keep(Spot spot) {
    Evidence place = spot.evidence;
    if (place.start() == place.end() || holding(place) != null) {
      return;
    }
    Map.Entry<Integer, Spot> next = byStart.ceilingEntry(place.start());
    while (next != null && next.getValue().evidence.end() <= place.end()) {
      byStart.remove(next.getKey());
      next = byStart.ceilingEntry(place.start());
    }
    byStart.put(place.start(), spot);
  }

  private @Nullable Spot holding(Evidence place) {
    if (place.start() == place.end()) {
      return unseen.get(key(place));
    }
    Map.Entry<Integer, Spot> before = byStart.floorEntry(place.start());
    return before != null && before.getValue().evidence.end() >= place.end()
        ? before.getValue()
        : null;
  }

  private static String key(Evidence place) {
    return place.start() + " " + place.facts().getOrDefault("words", "");
  }

  /** All spots, those of the strongest kind first. */
  List<Evidence> told() {
    List<Evidence> told = new ArrayList<>();
    spots.forEach(spot -> told.add(spot.told()));
    return told;
  }
}
