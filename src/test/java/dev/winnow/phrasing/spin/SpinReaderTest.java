package dev.winnow.phrasing.spin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.spin.SpinReader.Look;
import dev.winnow.text.WordSplitter;
import org.junit.jupiter.api.Test;

class SpinReaderTest {
  private static final String REWORDED =
      """
      A rigid neck frequently leaves on its own within a couple of days. Warmth can assist to \
      slacken tense muscular tissues, as well as mild motion is superior to existing still. Attempt \
      not to rest in the identical placement for a lengthy time. If the discomfort spreads to your \
      arm, or if your hand really feels feeble, see a medical professional. Sopor assists as well, \
      but %s in an awkward pose makes it worse. Over-the-counter agony relievers can lower \
      swelling. Some individuals require bodily treatment, and also a few demand a procedure when \
      a disc presses on a nerve origin.
      """;

  private final SpinReader reader = new SpinReader(PhrasingModel.shipped().spin());

  @Test
  void wordsThatOnlyThesauriKnowAreCountedOnceEach() {
    assertEquals(2, look("sopor and fidgetiness, or sopor,").rare());
  }

  @Test
  void namesAndWordsInUseAreNotCounted() {
    assertEquals(0, look("Sopor (a mattress of Fidgetiness Ltd) or sleep").rare());
    assertEquals(0, look("sleep on a qwzrtx or a smartphone").rare());
  }

  @Test
  void manyOfThemAddToTheSuspicion() {
    Look without = look("sleep and unrest");
    Look with = look("sopor and fidgetiness or impatientness");
    assertEquals(3, with.rare());
    assertTrue(PageEvidence.evidence(with)[8] > 0);
    assertEquals(0, PageEvidence.evidence(without)[8]);
  }

  private Look look(String words) {
    String text = REWORDED.replace("%s", words);
    return reader.look(text, WordSplitter.split(text));
  }
}
