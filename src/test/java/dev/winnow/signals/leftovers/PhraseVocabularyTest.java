package dev.winnow.signals.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.winnow.model.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseVocabularyTest {
  private final PhraseVocabulary vocabulary = new PhraseVocabulary();

  @Test
  void findsEachOfManyWords() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      numbers.put("w" + Integer.toString(i, 36), vocabulary.add("w" + Integer.toString(i, 36)));
    }
    numbers.forEach(
        (word, number) -> assertEquals(number, vocabulary.number(Words.signature(word))));
  }

  @Test
  void givesANumberToWordsOfOneSignatureOnly() {
    int number = vocabulary.add("an");
    assertEquals(number, vocabulary.add("c0"));
    assertNotEquals(number, vocabulary.add("as"));
  }

  @Test
  void tellsUsesOfItsWordsOnly() {
    vocabulary.use(vocabulary.addAll(Set.of("zither", "cithara")), 1);
    vocabulary.use(vocabulary.addAll(Set.of("zither")), 4);
    assertEquals(1 | 4, vocabulary.uses(Words.signature("zither")));
    assertEquals(1, vocabulary.uses(Words.signature("cithara")));
    assertEquals(0, vocabulary.uses(Words.signature("lute")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mode", "models", "modal", "nodel", "m", "él"})
  void doesNotTakeAWordForAnotherLikeIt(String other) {
    int number = vocabulary.add("model");
    assertNotEquals(number, vocabulary.number(Words.signature(other)));
    assertEquals(PhraseVocabulary.UNKNOWN, vocabulary.number(Words.signature(other)));
  }
}
