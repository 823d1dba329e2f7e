package dev.winnow.phrasing.spin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Substitution;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageEvidenceTest {
  @Test
  void featuresCountThePlacesTheirNamesAndTheStrongestFive() {
    List<Substitution> places = List.of(place(0.9, "usual"), place(0.8, null), place(0.7, null));
    double[] features = PageEvidence.features(600, places);
    double[] expected = {1, StrictMath.log(0.5), StrictMath.log(2), (0.9 + 0.8 + 0.7) / 5};
    assertArrayEquals(expected, features, 1e-9);
  }

  @Test
  void fewPlacesInManyWordsBearNothingOut() {
    assertTrue(PageEvidence.probability(3_000, places(4, false)) < 0.9);
    assertTrue(PageEvidence.probability(300, places(12, true)) > 0.97);
  }

  @Test
  void eachNamedWordingAddsToIt() {
    float unnamed = PageEvidence.probability(400, places(8, false));
    assertTrue(PageEvidence.probability(400, places(8, true)) > unnamed);
  }

  @Test
  void itIsNeverBelowTheLineOfTheLookBefore() {
    assertEquals(PageEvidence.FROM, PageEvidence.probability(5_000, List.of()), 0.03);
    assertTrue(PageEvidence.probability(5_000, List.of()) >= PageEvidence.FROM);
  }

  private static List<Substitution> places(int count, boolean named) {
    return IntStream.range(0, count).mapToObj(i -> place(0.7, named ? "usual" : null)).toList();
  }

  private static Substitution place(double strength, @Nullable String usual) {
    return new Substitution(0, 1, usual, strength, "");
  }
}
