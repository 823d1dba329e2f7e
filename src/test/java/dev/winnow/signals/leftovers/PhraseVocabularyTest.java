package dev.winnow.signals.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseVocabularyTest {
  private final PhraseVocabulary vocabulary = new PhraseVocabulary();

  @Test
  void givesEachOfManyWordsItsOwnNumber() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      numbers.put("w" + Integer.toString(i, 36), vocabulary.add("w" + Integer.toString(i, 36)));
    }
    assertEquals(2_000, numbers.values().stream().distinct().count());
    numbers.forEach((word, number) -> assertEquals(number, number(word)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"I'm", "I’M", "i‘m", "i`m"})
  void readsApostrophesAndCapitalsAlike(String written) {
    int number = vocabulary.add("i'm");
    assertEquals(number, number(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mode", "models", "modal", "nodel", "m", "él"})
  void doesNotTakeAWordForAnotherLikeIt(String other) {
    int number = vocabulary.add("model");
    assertNotEquals(number, number(other));
    assertEquals(PhraseVocabulary.UNKNOWN, number(other));
  }

  private int number(String word) {
    String text = "(" + word + ")";
    return vocabulary.number(text.toCharArray(), 1, text.length() - 1);
  }
}
