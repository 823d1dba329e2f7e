package dev.winnow.links.words;

import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;

/** Places on a page, of which neighbours are one: a picture, its caption and its button. */
public final class NearbyPlaces {
  private static final int REACH = 3; // a spot is no longer than so many gaps between two

  private final Words words;
  private final int apart;

  /**
   * @param apart how many words must stand between two places for them to be two
   */
  public NearbyPlaces(Words words, int apart) {
    this.words = words;
    this.apart = apart;
  }

  /**
   * One place.
   *
   * @param call whether its words ask the reader to act, which makes it one beside other calls too
   */
  public record Place(Span span, boolean call) {}

  /** The places that stand apart, each by its first member with any text. */
  public List<Span> of(List<Place> places) {
    List<Span> spots = new ArrayList<>();
    int last = 0;
    int opened = 0; // first word of the last spot
    boolean called = false;
    for (Place place : places) {
      int first = words.firstFrom(place.span().start());
      boolean near = first - last < apart && first - opened < REACH * apart;
      boolean beside = !spots.isEmpty() && near && !(called && place.call());
      if (beside) {
        Span spot = spots.get(spots.size() - 1);
        spots.set(spots.size() - 1, spot.length() == 0 ? place.span() : spot);
      } else {
        spots.add(place.span());
        opened = first;
      }
      called = place.call() || (beside && called);
      last = Math.max(last, words.firstFrom(place.span().end()));
    }
    return spots;
  }
}
