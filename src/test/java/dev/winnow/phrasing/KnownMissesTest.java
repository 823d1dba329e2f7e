package dev.winnow.phrasing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.text.WordSplitter;
import org.junit.jupiter.api.Test;

/**
 * What is known to go wrong, as it goes wrong today. A case that fails here was mended: take it out
 * of here and of the known misses in spun-text.md.
 */
class KnownMissesTest {
  /**
   * Every word is fit where it stands; what was inserted between them is not what is looked for.
   */
  private static final String FILLED =
      """
      You know what, a stiff neck often goes away on its own within a few days. If you think about \
      it, heat can help to loosen tight muscles, and honestly gentle movement is better than lying \
      still. I'm pretty sure you should try not to sit in the same position for a long time. Bingo. \
      If the pain spreads to your arm, or if your hand feels weak, well, see a doctor. What's \
      interesting is that over-the-counter pain relievers can reduce swelling. Some people need \
      physical therapy, and, my guess is, a few need an operation when a disc presses on a nerve.
      """;

  private final PhrasingModel model = PhrasingModel.shipped();
  private final PhrasingReader reader = new PhrasingReader(model);

  @Test
  void insertedFillersAreNotFound() {
    double value = reader.read(Texts.document(FILLED), WordSplitter.split(FILLED)).spun();
    assertTrue(value < model.spin().shownFrom(), "value " + value);
  }
}
