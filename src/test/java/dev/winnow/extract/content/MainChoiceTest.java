package dev.winnow.extract.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class MainChoiceTest {
  @Test
  void leavesOutWhatIsUnlikelyBesideWhatIsCertain() {
    boolean[] chosen = MainChoice.likeliest(of(0.05f, 0.95f, 0.9f, 0.1f), of(30, 90, 60, 30));
    assertArrayEquals(new boolean[] {false, true, true, false}, chosen);
  }

  @Test
  void takesWhatIsDoubtfulIfNothingIsCertain() {
    boolean[] chosen = MainChoice.likeliest(of(0.3f, 0.35f, 0.02f, 0.3f), of(40, 40, 80, 40));
    assertArrayEquals(new boolean[] {true, true, false, true}, chosen);
  }

  /** 40 words at 0.3 are worth a place beside 100 certain words only if less is at stake. */
  @Test
  void weighsAPassageByItsWords() {
    assertArrayEquals(new boolean[] {true, false}, MainChoice.likeliest(of(1, 0.3f), of(100, 400)));
    assertArrayEquals(new boolean[] {true, true}, MainChoice.likeliest(of(1, 0.55f), of(100, 400)));
  }

  @Test
  void takesNothingOfAPageWithoutWords() {
    assertArrayEquals(new boolean[] {false}, MainChoice.likeliest(of(0.9f), of(0)));
    assertArrayEquals(new boolean[] {}, MainChoice.likeliest(of(), of()));
    assertArrayEquals(new boolean[] {false}, MainChoice.likeliest(of(0), of(7)));
  }

  private static float[] of(float... values) {
    return values;
  }
}
