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
    numbers.forEach((word, number) -> assertEquals(number, vocabulary.number(word)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mode", "models", "modal", "nodel", "m", "él"})
  void doesNotTakeAWordForAnotherLikeIt(String other) {
    int number = vocabulary.add("model");
    assertNotEquals(number, vocabulary.number(other));
    assertEquals(PhraseVocabulary.UNKNOWN, vocabulary.number(other));
  }
}
