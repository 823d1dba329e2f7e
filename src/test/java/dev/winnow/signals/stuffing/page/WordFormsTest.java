package dev.winnow.signals.stuffing.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.model.Words;
import dev.winnow.signals.words.CompoundParts;
import dev.winnow.text.WordSplitter;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFormsTest {
  private static List<String> ofPage(String text) {
    Words words = CompoundParts.of(text, WordSplitter.split(text));
    return words.forms();
  }

  @ParameterizedTest
  @CsvSource({
    "Vitamin B₁₂, vitamin b12",
    "H₂O and CO₂, h2o and co2",
    "20 m² of wall, 20 m2 of wall",
    "10³ cells, 103 cells",
    "a claim² of people, a claim of people",
    "Ｋｎｅｅ pain, knee pain",
    "low‐carb and low-carb, low carb and low carb",
    "Crohn’s disease, crohn's disease",
    "cheap dеntіst, cheap dentist",
    "ʙᴇsᴛ ᴋɴᴇᴇ-brасе, best knee brace",
    "TNFα and μm, tnfα and μm",
    "купить рост, купить рост"
  })
  void formulasAndLookAlikesArePlain(String text, String plain) {
    assertEquals(List.of(plain.split(" ")), WordForms.of(text));
    assertEquals(List.of(plain.split(" ")), ofPage(text));
  }

  /** Titles and pages must be split alike, or no phrase of the one is found in the other. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void titlesAreSplitAsPagesAre(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] parts = {
      "a", "Neck", "é", "e\u0301", "₂", "²", "3", "’", "'", "-", "‑", "‐", " ", ".", "ß", "İ", "😀",
      "𝐀", "ﬁ", "Ⅷ", "½", "中", "_", "\u00ad", "\ud800", "ＡＢ", "к", "ο", "α", "\u200b", "ᴋ",
      "\u0336", "й"
    };
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      assertEquals(ofPage(text.toString()), WordForms.of(text.toString()), text.toString());
    }
  }

  @Test
  void invisibleCharactersAreNoPartOfForms() {
    String text = "knee\u200b\u2060pad and den\u00adtist\u200b prices \u200b10\u200b000";
    List<String> forms = List.of("kneepad", "and", "dentist", "prices", "10", "000");
    assertEquals(forms, WordForms.of(text));
    assertEquals(forms, ofPage(text));
  }

  @Test
  void pluralsAndPossessivesMeet() {
    assertEquals("remedy", WordForms.stem("remedies"));
    assertEquals("doctor", WordForms.stem("doctor's"));
    assertEquals("sinus", WordForms.stem("sinus"));
  }
}
