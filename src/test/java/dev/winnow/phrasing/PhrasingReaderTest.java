package dev.winnow.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.text.WordSplitter;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static final String UNUSUAL_SUBJECT =
      """
      A coracle is a small round boat that one person paddles from a kneeling position. The frame \
      of a coracle is woven from hazel or willow, and the coracle is covered with calico and pitch. \
      Because the coracle has no keel, it spins when a beginner pulls too hard, so keep the paddle \
      in front of you and draw a figure of eight. Carry the coracle on your back with the strap \
      across your chest. After every trip, hang the coracle in a dry shed and look for worn spots \
      in the pitch. A coracle that is stored wet will rot at the gunwale within a season or two. \
      Wear a buoyancy aid, and never take a coracle onto the sea or onto a river in flood.
      """;

  private static final String OLD =
      """
      It is a truth which every physician of long practice will readily acknowledge, that the \
      humours of the body, when once disordered by intemperance or the inclemency of the season, \
      are not to be restored by violent remedies, but rather by a patient regimen and the avoidance \
      of all that may inflame the blood. The patient, being a gentleman of some fifty years, of a \
      sanguine complexion and sedentary habit, was seized in the month of November with a violent \
      pain of the loins, which descended into the thigh and greatly hindered his walking. I ordered \
      him to be blooded to ten ounces, and gave a draught of rhubarb with manna, which operated \
      kindly; and the next day he was sensibly relieved, though the tongue continued foul and his \
      rest was but indifferent.
      """;

  private static final String NOTES =
      """
      54 yo M, 3/7 hx of productive cough, green sputum, no haemoptysis. SOB on exertion, no chest \
      pain. Febrile last night, 38.4 at home. PMH: COPD, T2DM. DH: salbutamol prn, metformin 1 g \
      bd. NKDA. Ex-smoker, 30 pack years. O/E: RR 22, sats 93 % on air, HR 98 reg, BP 132/78. Chest: \
      coarse creps R base, no wheeze. No ankle swelling. Imp: IECOPD, ?CAP. Plan: amoxicillin 500 mg \
      tds 5/7, prednisolone 30 mg od 5/7, increase inhaler, CXR if no better in 48 h, safety-netted \
      re worsening SOB. Review Thursday. Smoking status praised. Bloods next week incl. HbA1c, U+Es.
      """;

  private final PhrasingModel model = PhrasingModel.shipped();
  private final PhrasingReader reader = new PhrasingReader(model);

  @Test
  void spunTextPasses() {
    assertTrue(read(SPUN).spun() >= model.spin().shownFrom(), "spun " + read(SPUN).spun());
  }

  @ParameterizedTest
  @ValueSource(strings = {HONEST, UNUSUAL_SUBJECT, OLD, NOTES})
  void honestTextDoesNotPassAndShowsNoPlace(String text) {
    Phrasing phrasing = read(text);
    assertTrue(phrasing.spun() < model.spin().shownFrom(), "honest " + phrasing.spun());
    assertEquals(List.of(), phrasing.substitutions());
  }

  @Test
  void aHeapOfSearchWordsIsNotReworded() {
    String[] terms =
        "brace knee cheap cream oil relief seniors cure buy reviews exercises".split(" ", -1);
    StringBuilder heap = new StringBuilder();
    for (int i = 0; i < 260; i++) {
      heap.append(terms[(i * i + 3 * i) % terms.length]).append(i % 40 == 39 ? ".\n" : " ");
    }
    assertTrue(read(heap.toString()).spun() < model.spin().shownFrom());
  }

  @Test
  void placesComeStrongestFirstAndApart() {
    List<Substitution> places = read(SPUN).substitutions();
    assertTrue(places.size() > 3, "places " + places.size());
    for (int i = 1; i < places.size(); i++) {
      assertTrue(places.get(i - 1).strength() >= places.get(i).strength());
    }
    List<Substitution> byStart =
        places.stream().sorted(Comparator.comparingInt(Substitution::start)).toList();
    for (int i = 1; i < byStart.size(); i++) {
      assertTrue(byStart.get(i - 1).end() <= byStart.get(i).start());
    }
  }

  @Test
  void notesSayWhatIsUsualAndNeverWhatWasMeant() {
    for (Substitution place : read(SPUN).substitutions()) {
      String quote = SPUN.substring(place.start(), place.end());
      assertTrue(place.note().contains("million words of reference text"), place.note());
      assertFalse(place.note().contains("meant"), place.note());
      String expected = place.expected();
      if (expected != null) {
        assertTrue(place.note().contains("“" + expected + "”"), place.note());
        assertTrue(
            List.of(expected.split(" ", -1)).stream().anyMatch(quote::contains),
            quote + " / " + expected);
      }
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
