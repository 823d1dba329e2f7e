package dev.winnow.phrasing.counts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.resource.ResourceLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RareWordsTest {
  private final RareWords few = new RareWords(List.of("perpend", "quiddity", "abrade", "abed"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "perpend",
        "perpends",
        "perpended",
        "perpending",
        "quiddities",
        "abrading",
        "abed"
      })
  void aListedWordIsHeldInItsForms(String form) {
    assertTrue(few.holds(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"perpender", "quid", "s", "es", "", "perpend-on", "Perpend", "perpend's"})
  void othersAreNot(String form) {
    assertFalse(few.holds(form));
  }

  @Test
  void whatIsShippedKnowsWordsOfThesauriAlone() {
    assertTrue(RareWords.shipped().holds("jackanapes"));
    for (String common : List.of("doctor", "colours", "organise", "smartphone", "blog")) {
      assertFalse(RareWords.shipped().holds(common), common);
    }
  }

  @Test
  void noShippedWordStandsInTheVocabulary() {
    WordVocabulary vocabulary = PhrasingModel.shipped().spin().vocabulary();
    for (String word : ResourceLines.of(RareWords.class, "rare-words.txt")) {
      assertTrue(vocabulary.id(word) < 0 && word.matches("[a-z]{4,}"), word);
    }
  }
}
