package dev.winnow.phrasing.spin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Substitution;
import dev.winnow.phrasing.spin.SpinReader.Depth;
import dev.winnow.phrasing.spin.SpinReader.Look;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageEvidenceTest {
  private static final double LINE = 0.935; // of the policy
  private static final SecondOpinion USUAL = new SecondOpinion(-0.3f, 10);

  @Test
  void whatAccusesIsCountedInStretches() {
    List<Substitution> places = List.of(place(0.9, "usual"), place(0.8, null), place(0.7, null));
    double[] expected = {
      1,
      StrictMath.log(3.4 / 2),
      StrictMath.log(2 / 2.0),
      0,
      1.5,
      0,
      0,
      0,
      0,
      0,
      StrictMath.log(6),
      -3.9f
    };
    assertArrayEquals(expected, PageEvidence.evidence(look(0.5f, 1_200, places)), 1e-6);
  }

  @Test
  void aShortTextIsNoDenserForItButKnownForShort() {
    double[] longer = PageEvidence.evidence(look(0.8f, 600, places(4, true)));
    double[] shorter = PageEvidence.evidence(look(0.8f, 120, places(4, true)));
    longer[3] = StrictMath.log(0.2);
    assertArrayEquals(longer, shorter, 1e-9);
  }

  @Test
  void whatPutsInOrderAreTheTreesAndTheFiveStrongest() {
    double[] order = PageEvidence.order(look(0.5f, 600, places(7, false)));
    assertArrayEquals(new double[] {1, 0, 0.7, 0, 0, StrictMath.log(11)}, order, 1e-6);
  }

  @Test
  void fewPlacesInManyWordsBearNothingOut() {
    assertTrue(PageEvidence.probability(look(0.9f, 3_000, places(4, false))) < LINE);
    assertTrue(PageEvidence.probability(look(0.9f, 500, places(14, true))) > LINE);
  }

  @Test
  void inOldProsePlacesAreToBeExpected() {
    List<Substitution> places = places(4, true);
    Look old = new Look(Depth.WHOLE, 0.9f, 1.5f, -3.9f, 0.02f, 500, 0, USUAL, places);
    assertTrue(PageEvidence.probability(old) < LINE);
    assertTrue(PageEvidence.probability(look(0.9f, 500, places)) > LINE);
  }

  @Test
  void eachPlaceAndEachNamedWordingAddsToIt() {
    float few = PageEvidence.probability(look(0.8f, 500, places(6, false)));
    float more = PageEvidence.probability(look(0.8f, 500, places(9, false)));
    assertTrue(more > few);
    assertTrue(PageEvidence.probability(look(0.8f, 500, places(9, true))) > more);
  }

  @Test
  void theMoreTheTreesSuspectTheMoreItIs() {
    List<Substitution> places = places(8, true);
    float before = 0;
    for (float spun : new float[] {0.3f, 0.5f, 0.7f, 0.9f, 0.99f}) {
      float value = PageEvidence.probability(look(spun, 500, places));
      assertTrue(value > before, () -> spun + ": " + value);
      before = value;
    }
  }

  @Test
  void aPageThatIsOnlyPutInOrderIsNeverAccused() {
    Look certain =
        new Look(Depth.SAMPLE, 0.99f, 0, -3.9f, 0, 600, 0, SecondOpinion.NONE, places(30, true));
    float value = PageEvidence.probability(certain);
    assertTrue(value <= 0.5 && value > PageEvidence.probability(look(0.3f, 600, List.of())));
  }

  @Test
  void aPageThatWasLeftBehindStaysBelowAllOthers() {
    Look left = new Look(Depth.GLANCE, 0.049f, 0, -3.9f, 0, 600, 0, SecondOpinion.NONE, List.of());
    Look least =
        new Look(Depth.SAMPLE, 0.0001f, 0, -3.9f, 0, 600, 0, SecondOpinion.NONE, List.of());
    assertEquals(0.049f, PageEvidence.probability(left));
    assertTrue(PageEvidence.probability(least) > PageEvidence.ORDERED_FROM);
  }

  @Test
  void manyWordsThatOnlyThesauriKnowAddToItAndOneDoesNot() {
    List<Substitution> places = places(4, true);
    Look none = look(0.8f, 500, places);
    assertEquals(PageEvidence.probability(none), PageEvidence.probability(rare(none, 1)));
    assertTrue(PageEvidence.probability(rare(none, 2)) > PageEvidence.probability(none));
    Look longer = rare(look(0.8f, 3_000, places), 5); // one in 600 words
    assertEquals(0, PageEvidence.evidence(longer)[8]);
    Look sample = new Look(Depth.SAMPLE, 0.3f, 0, -3.9f, 0, 600, 0, SecondOpinion.NONE, places);
    assertTrue(PageEvidence.probability(rare(sample, 6)) > PageEvidence.probability(sample));
  }

  @Test
  void inOldProseRareWordsAreToBeExpected() {
    Look old =
        new Look(
            Depth.WHOLE, 0.8f, 1.5f, -3.9f, 0.02f, 500, 0, SecondOpinion.NONE, places(4, true));
    assertEquals(PageEvidence.probability(old), PageEvidence.probability(rare(old, 9)));
  }

  @Test
  void faultThatTheSecondModelFindsAddsToItButNotInOldProse() {
    Look usual = second(look(0.8f, 500, places(4, true)), -0.3f, 8);
    float value = PageEvidence.probability(usual);
    assertTrue(PageEvidence.probability(second(usual, 0, 8)) > value);
    assertTrue(PageEvidence.probability(second(usual, -0.3f, 16)) > value);
    Look old =
        new Look(Depth.WHOLE, 0.8f, 1.5f, -3.9f, 0.02f, 500, 0, usual.second(), places(4, true));
    assertEquals(PageEvidence.probability(old), PageEvidence.probability(second(old, 0, 16)));
  }

  private static Look rare(Look look, int rare) {
    return new Look(
        look.depth(),
        look.spun(),
        look.standsOut(),
        look.named(),
        look.archaic(),
        look.words(),
        rare,
        look.second(),
        look.places());
  }

  private static Look second(Look look, float contrast, int borneOut) {
    return new Look(
        look.depth(),
        look.spun(),
        look.standsOut(),
        look.named(),
        look.archaic(),
        look.words(),
        look.rare(),
        new SecondOpinion(contrast, borneOut),
        look.places());
  }

  private static Look look(float spun, int words, List<Substitution> places) {
    return new Look(Depth.WHOLE, spun, 1.5f, -3.9f, 0, words, 0, USUAL, places);
  }

  private static List<Substitution> places(int count, boolean named) {
    return IntStream.range(0, count).mapToObj(i -> place(0.7, named ? "usual" : null)).toList();
  }

  private static Substitution place(double strength, @Nullable String usual) {
    return new Substitution(0, 1, usual, strength, "");
  }
}
