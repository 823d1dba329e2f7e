package dev.winnow.signals.spun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.winnow.model.Analysis;
import dev.winnow.model.Language;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.phrasing.Texts;
import dev.winnow.text.WordSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpunTextTest {
  private static final String TEXT = "the nerve origin hurts ".repeat(20);
  private static final Phrasing PHRASING =
      new Phrasing(
          0.75,
          80,
          List.of(
              new Substitution(4, 16, "nerve root", 2.0, "why"),
              new Substitution(27, 39, null, 1.0, "why not"),
              new Substitution(50, 62, null, 1.0, "why not")));

  @Test
  void valueIsTheProbabilityAndEvidenceQuotesTheText() {
    Measured found = assertInstanceOf(Measured.class, measure(TEXT, "en", PHRASING));
    assertEquals(0.75, found.value());
    assertEquals("nerve origin", found.evidence().get(0).quote());
    assertEquals("nerve root", found.evidence().get(0).expected());
    assertNull(found.evidence().get(1).expected());
  }

  @Test
  void twoPlacesConvinceNobodyAndAreNotShown() {
    Phrasing few = new Phrasing(0.99, 80, PHRASING.substitutions().subList(0, 2));
    Measured found = assertInstanceOf(Measured.class, measure(TEXT, "en", few));
    assertEquals(0.93, found.value());
    assertEquals(List.of(), found.evidence());
  }

  @Test
  void otherLanguagesAndShortTextsAreNotApplicable() {
    assertInstanceOf(NotApplicable.class, measure(TEXT, "de", PHRASING));
    assertInstanceOf(NotApplicable.class, measure("the nerve origin hurts", "en", PHRASING));
  }

  private static Finding measure(String text, String language, Phrasing phrasing) {
    LinkFacts links = new LinkFacts(0, 0, 0, List.of(), List.of(), null);
    Analysis analysis =
        new Analysis(
            new Language(language, 1.0), WordSplitter.split(text), List.of(), links, phrasing);
    return new SpunText().measure(Texts.document(text), analysis);
  }
}
