package dev.winnow.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.phrasing.PhrasingModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What two texts are to each other. */
final class KinComparisonTest {
  private static final AnchorWords KINDS = new AnchorWords(PhrasingModel.shipped());

  private static KinComparison comparison(String one, String other) {
    return KinComparison.of(ComparedText.of(one, KINDS), ComparedText.of(other, KINDS), KINDS);
  }

  private static @Nullable KinKind kind(String one, String other) {
    KinKind kind = comparison(one, other).kind();
    assertEquals(kind, comparison(other, one).kind(), "the order of two texts decides");
    return kind;
  }

  @Test
  void aRewordingIsASibling() {
    assertEquals(KinKind.SPUN_SIBLINGS, kind(FamilyTexts.ORIGINAL, FamilyTexts.spun()));
    assertEquals(KinKind.SPUN_SIBLINGS, kind(FamilyTexts.ORIGINAL, FamilyTexts.spunOtherwise()));
  }

  @Test
  void aSwapNamesBothWordings() {
    String spun = FamilyTexts.spun();
    List<String> swaps =
        comparison(spun, FamilyTexts.ORIGINAL).swaps().stream()
            .map(
                swap ->
                    spun.substring(swap.start(), swap.end())
                        + " for "
                        + FamilyTexts.ORIGINAL.substring(swap.otherStart(), swap.otherEnd()))
            .toList();
    assertTrue(swaps.contains("cloth for towel"), swaps.toString());
  }

  @Test
  void aCopyInAnotherFrameIsADuplicate() {
    assertEquals(KinKind.NEAR_DUPLICATE, kind(FamilyTexts.ORIGINAL, FamilyTexts.copied()));
    assertEquals(KinKind.NEAR_DUPLICATE, kind(FamilyTexts.ORIGINAL, FamilyTexts.ORIGINAL));
  }

  @Test
  void leafletsOfOneSeriesAreNoKin() {
    assertNull(
        kind(
            FamilyTexts.leaflet(
                "Lisovan", "high blood pressure", "one tablet of 10 mg a day", "a dry cough"),
            FamilyTexts.leaflet(
                "Mentorol", "an itching rash", "two capsules each evening", "yellow eyes")));
  }

  @Test
  void nothingIsKinOfAnEmptyText() {
    assertNull(kind("", FamilyTexts.ORIGINAL));
    assertNull(kind("", ""));
  }
}
