package dev.winnow.signals.stuffing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.model.result.Evidence;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.StuffedPlace;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JoinedPlacesTest {
  private final JoinedPlaces joined = new JoinedPlaces();

  @Test
  void aPlaceInsideAStrongerOneIsToldThere() {
    assertEquals(0, joined.add(kind("row", "0-100")));
    assertEquals(2, joined.add(kind("phrase", "10-20", "50-60", "95-110")));
    List<Evidence> told = joined.told();
    assertEquals(List.of(0, 95), told.stream().map(Evidence::start).toList());
    assertEquals("a row; a phrase", told.get(0).note());
    assertEquals("phrase", told.get(0).facts().get("also"));
  }

  @Test
  void aLargerPlaceOfAWeakerKindHoldsWhatComesAfter() {
    joined.add(kind("phrase", "50-60"));
    joined.add(kind("row", "0-100"));
    assertEquals(2, joined.add(kind("word", "55-58", "70-80")));
    assertEquals(2, joined.told().size());
  }

  @Test
  void placesOfOneKindStayApart() {
    assertEquals(0, joined.add(kind("row", "0-100", "20-30")));
    assertEquals(2, joined.told().size());
  }

  @Test
  void hiddenWordsAtOnePositionAreCountedBehindTheirOwnReason() {
    joined.add(kind("hidden", "7-7", "7-7", "7-7"));
    joined.add(kind("string", "7-7"));
    assertEquals(1, joined.told().size());
    assertEquals("a hidden, 3 times; a string", joined.told().get(0).note());
  }

  private static KindFinding kind(String name, String... spans) {
    List<StuffedPlace> places =
        IntStream.range(0, spans.length).mapToObj(i -> place(name, spans[i])).toList();
    return new KindFinding(name, spans.length, "", places);
  }

  private static StuffedPlace place(String kind, String span) {
    int dash = span.indexOf('-');
    int start = Integer.parseInt(span.substring(0, dash));
    int end = Integer.parseInt(span.substring(dash + 1));
    Evidence evidence =
        new Evidence(start, end, "", null, "a " + kind, Map.of("kind", kind, "words", "same"));
    return new StuffedPlace(1, "phrase", evidence);
  }
}
