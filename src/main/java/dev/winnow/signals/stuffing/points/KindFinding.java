package dev.winnow.signals.stuffing.points;

import java.util.List;

/**
 * What one kind found on a page.
 *
 * @param name of the kind, for people and for the facts of its evidence
 * @param value sum of the places' weights, 0 if the kind is absent
 * @param summary what was counted, against what is ordinary
 * @param places in text order
 */
public record KindFinding(String name, double value, String summary, List<StuffedPlace> places) {
  /** Copies the places. */
  public KindFinding {
    places = List.copyOf(places);
  }

  /** A kind that the page does not show. */
  public static KindFinding none(String name) {
    return new KindFinding(name, 0, "", List.of());
  }
}
