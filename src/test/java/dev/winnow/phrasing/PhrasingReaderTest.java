package dev.winnow.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.text.WordSplitter;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PhrasingReaderTest {
  private static final String HONEST =
      """
      A stiff neck often goes away on its own within a few days. Heat can help to loosen tight \
      muscles, and gentle movement is better than lying still. Try not to sit in the same position \
      for a long time. If the pain spreads to your arm, or if your hand feels weak, see a doctor. \
      Over-the-counter pain relievers can reduce swelling. Some people need physical therapy, and \
      a few need an operation when a disc presses on a nerve root. Your doctor may order an x-ray \
      to rule out other causes of neck pain.
      """;

  private static final String SPUN =
      """
      A rigid neck frequently leaves on its own within a couple of days. Warmth can assist to \
      slacken tense muscular tissues, as well as mild motion is superior to existing still. Attempt \
      not to rest in the identical placement for a lengthy time. If the discomfort spreads to your \
      arm, or if your hand really feels feeble, see a medical professional. Over-the-counter \
      agony relievers can lower swelling. Some individuals require bodily treatment, and also a few \
      demand a procedure when a disc presses on a nerve origin. Your physician might purchase an \
      x-ray to dismiss various other reasons of neck discomfort.
      """;

  private final PhrasingReader reader = new PhrasingReader(PhrasingModel.shipped());

  @Test
  void spunTextScoresAboveItsOriginal() {
    double honest = read(HONEST).spun();
    double spun = read(SPUN).spun();
    assertTrue(honest < 0.3, "honest " + honest);
    assertTrue(spun > 0.8, "spun " + spun);
  }

  @Test
  void namesWhatWasMeant() {
    Substitution found =
        read(SPUN).substitutions().stream()
            .filter(place -> SPUN.substring(place.start(), place.end()).contains("nerve origin"))
            .findFirst()
            .orElseThrow();
    assertEquals("nerve root", found.expected());
    assertTrue(found.note().contains("never seen"), found.note());
  }

  @Test
  void strongestComeFirst() {
    List<Substitution> places = read(SPUN).substitutions();
    for (int i = 1; i < places.size(); i++) {
      assertTrue(places.get(i - 1).strength() >= places.get(i).strength());
    }
  }

  @Test
  void takesAnyText() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.appendCodePoint(random.nextInt(3) == 0 ? random.nextInt(0x2_0000) : ' ' + i % 90);
      }
      Phrasing phrasing = read(text.toString());
      assertTrue(phrasing.spun() >= 0 && phrasing.spun() <= 1);
    }
  }

  private Phrasing read(String text) {
    return reader.read(Texts.document(text), WordSplitter.split(text));
  }
}
