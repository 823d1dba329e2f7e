package dev.winnow.signals.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.winnow.model.Words;
import dev.winnow.text.WordSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundPartsTest {
  private static Words parts(String text) {
    return CompoundParts.of(text, WordSplitter.split(text));
  }

  private static String written(String text, Words words, int word) {
    return text.substring(words.starts()[word], words.ends()[word]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "\u2010", "\u2011"})
  void eachKindOfHyphenPartsACompound(String hyphen) {
    String text = "Eat up-to-date low-carb meals - not well-".replace("-", hyphen);
    Words words = parts(text);
    assertEquals(
        List.of("eat", "up", "to", "date", "low", "carb", "meals", "not", "well"), words.forms());
    assertEquals("carb", written(text, words, 5));
    assertEquals("meals", written(text, words, 6));
  }

  @Test
  void partsOfFormsThatAreShorterOrLongerThanWrittenKeepTheirPlaces() {
    String text = "x ﬁsh-oﬃce\u2011B₁₂-e\u0301te z";
    Words words = parts(text);
    assertEquals(List.of("x", "fish", "office", "b12", "\u00e9te", "z"), words.forms());
    assertEquals("oﬃce", written(text, words, 2));
    assertEquals("B₁₂", written(text, words, 3));
    assertEquals("e\u0301te", written(text, words, 4));
  }

  @Test
  void aPartIsTheSameWordAsOneThatStandsAlone() {
    Words words = parts("carb low-carb fat-free free");
    assertEquals(words.numbers()[0], words.numbers()[2]);
    assertEquals(words.numbers()[4], words.numbers()[5]);
  }

  @Test
  void wordsWithoutCompoundsAreNotCopied() {
    String text = "one – two - three -- four-";
    Words words = WordSplitter.split(text);
    assertSame(words, CompoundParts.of(text, words));
  }

  /** Twice the text has twice the parts, each at its place: no word is visited for another. */
  @Test
  void twiceTheCompoundsAreTwiceTheParts() {
    String half = "a-b-c plain d-e ".repeat(20_000);
    Words once = parts(half);
    Words twice = parts(half + half);
    assertEquals(2 * once.count(), twice.count());
    for (int i = 0; i < once.count(); i++) {
      assertEquals(once.starts()[i] + half.length(), twice.starts()[once.count() + i]);
      assertEquals(once.ends()[i] + half.length(), twice.ends()[once.count() + i]);
    }
  }
}
