package dev.winnow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.winnow.model.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormNumbersTest {
  /** What the numbers must be: those of the first places, as a map of strings has them. */
  private static void assertNumbered(String text) {
    Words words = WordSplitter.split(text);
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (int word = 0; word < words.count(); word++) {
      expected.putIfAbsent(words.form(word), expected.size());
      assertEquals(expected.get(words.form(word)), words.numbers()[word], words.form(word));
    }
    assertEquals(expected.size(), words.vocabulary().length);
  }

  @Test
  void formsAreNumberedInTheOrderOfTheirFirstPlaces() {
    assertNumbered("The knee, the KNEE and the brace: don't, don’t. B₁₂ b12 ﬁsh fish Straße");
  }

  @Test
  void aFormWrittenInTwoWaysHasOneNumberWhicheverComesFirst() {
    Words words = WordSplitter.split("ｂｕｙ buy fish ﬁsh b₁₂ b12");
    assertEquals(words.numbers()[0], words.numbers()[1]);
    assertEquals(words.numbers()[2], words.numbers()[3]);
    assertEquals(words.numbers()[4], words.numbers()[5]);
    assertNotEquals(words.numbers()[0], words.numbers()[2]);
  }

  @Test
  void aLargeVocabularyIsNumberedAsASmallOne() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append('w').append(i).append(" w").append(i / 2).append(' ');
    }
    assertNumbered(text.toString());
  }

  /** Words with one hash code, as a page can be made of, are numbered like any others. */
  @Test
  void wordsThatShareAHashCodeAreToldApart() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4_096; i++) {
      for (int bit = 0; bit < 12; bit++) {
        text.append((i >>> bit & 1) == 0 ? "an" : "c0");
      }
      text.append(' ');
    }
    assertEquals("an".hashCode(), "c0".hashCode());
    assertNumbered(text.toString());
  }
}
